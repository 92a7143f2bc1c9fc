<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>said as it is written</source>
        <translation>wie geschrieben gesprochen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>{title} - selection</source>
        <translation>{title} - Auswahl</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Der ganze Text</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>Die Auswahl</translation>
    </message>
    <message>
        <source>This chapter: {title}</source>
        <translation>Dieses Kapitel: {title}</translation>
    </message>
    <message>
        <source>MP3 · plays everywhere</source>
        <translation>MP3 · läuft überall</translation>
    </message>
    <message>
        <source>M4B · an audio book, with chapters and cover</source>
        <translation>M4B · ein Hörbuch, mit Kapiteln und Titelbild</translation>
    </message>
    <message>
        <source>Opus · sounds best in few bytes</source>
        <translation>Opus · bester Klang bei kleiner Datei</translation>
    </message>
    <message>
        <source>AAC · for phones and browsers</source>
        <translation>AAC · für Telefone und Browser</translation>
    </message>
    <message>
        <source>FLAC · loses nothing, half as large as WAV</source>
        <translation>FLAC · verlustfrei, halb so groß wie WAV</translation>
    </message>
    <message>
        <source>WAV · loses nothing, for editing</source>
        <translation>WAV · verlustfrei, zum Bearbeiten</translation>
    </message>
    <message>
        <source>PCM · bare samples for programs: 24 kHz, 16 bit, mono</source>
        <translation>PCM · Rohdaten für Programme: 24 kHz, 16 Bit, mono</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Beste</translation>
    </message>
    <message>
        <source>As it is spoken</source>
        <translation>Wie gesprochen</translation>
    </message>
    <message>
        <source>As audio books are: −20 LUFS</source>
        <translation>Wie Hörbücher: −20 LUFS</translation>
    </message>
    <message>
        <source>As podcasts are: −16 LUFS</source>
        <translation>Wie Podcasts: −16 LUFS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>SRT · for most players</source>
        <translation>SRT · für die meisten Player</translation>
    </message>
    <message>
        <source>WebVTT · for browsers, with the time of every word</source>
        <translation>WebVTT · für Browser, mit der Zeit jedes Wortes</translation>
    </message>
    <message>
        <source>LRC · for music players</source>
        <translation>LRC · für Musikplayer</translation>
    </message>
    <message>
        <source>Read the selection</source>
        <translation>Auswahl vorlesen</translation>
    </message>
    <message>
        <source>Read from here</source>
        <translation>Ab hier vorlesen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Say it like…</source>
        <translation>Anders aussprechen…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Export the selection…</source>
        <translation>Auswahl exportieren…</translation>
    </message>
    <message>
        <source>already paid</source>
        <translation>schon bezahlt</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>about {amount} (estimate)</source>
        <translation>etwa {amount} (geschätzt)</translation>
    </message>
    <message>
        <source>Nobody has said what exporting this costs. Export it?</source>
        <translation>Was dieser Export kostet, ist nicht bekannt. Trotzdem exportieren?</translation>
    </message>
    <message>
        <source>Nobody has said what reading this costs. Read it?</source>
        <translation>Was dieses Vorlesen kostet, ist nicht bekannt. Trotzdem vorlesen?</translation>
    </message>
    <message>
        <source>Exporting this costs {amount}.</source>
        <translation>Dieser Export kostet {amount}.</translation>
    </message>
    <message>
        <source>Reading this to its end costs {amount}.</source>
        <translation>Bis zum Ende vorzulesen kostet {amount}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) are sent to {service}.</source>
        <translation>
            <numerusform>%Ln Zeichen wird an {service} gesendet.</numerusform>
            <numerusform>%Ln Zeichen werden an {service} gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is about %Ln minute(s) of speech.</source>
        <translation>
            <numerusform>Das ist etwa eine Minute Sprache.</numerusform>
            <numerusform>Das sind etwa %Ln&#xa0;Minuten Sprache.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more character(s) are paid for already and cost nothing.</source>
        <translation>
            <numerusform>%Ln weiteres ist schon bezahlt und kostet nichts.</numerusform>
            <numerusform>%Ln weitere sind schon bezahlt und kosten nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>When you are asked is set under Costs and storage, in the settings.</source>
        <translation>Wann nachgefragt wird, lässt sich in den Einstellungen unter „Kosten und Speicher“ festlegen.</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>eingefügt</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Written to {target}.</source>
        <translation>Geschrieben nach {target}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are written to {folder}.</source>
        <translation>
            <numerusform>%Ln Datei wurde nach {folder} geschrieben.</numerusform>
            <numerusform>%Ln Dateien wurden nach {folder} geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of the text are not in it: this voice cannot speak them.</source>
        <translation>
            <numerusform>Ein Teil des Textes fehlt darin: Diese Stimme kann ihn nicht sprechen.</numerusform>
            <numerusform>%Ln Teile des Textes fehlen darin: Diese Stimme kann sie nicht sprechen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service may have left words out in %Ln place(s). Listen to it.</source>
        <translation>
            <numerusform>An einer Stelle hat der Dienst vielleicht Wörter ausgelassen. Hören Sie hinein.</numerusform>
            <numerusform>An %Ln Stellen hat der Dienst vielleicht Wörter ausgelassen. Hören Sie hinein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Status {number}</source>
        <translation>Status {number}</translation>
    </message>
    <message>
        <source>Request {number}</source>
        <translation>Anfrage {number}</translation>
    </message>
    <message>
        <source>Try again in {seconds} s.</source>
        <translation>Versuchen Sie es in {seconds}&#xa0;s noch einmal.</translation>
    </message>
    <message>
        <source>{service} is busy. The reading goes on in {seconds} s.</source>
        <translation>{service} ist ausgelastet. Es geht in {seconds}&#xa0;s weiter.</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Der Dienst</translation>
    </message>
    <message>
        <source>The built-in voice</source>
        <translation>Die eingebaute Stimme</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}. Choose another file.</source>
        <translation>{name} kann nicht gelesen werden: {reason}. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>etwa eine Minute</numerusform>
            <numerusform>etwa %Ln&#xa0;Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>etwa eine Stunde</numerusform>
            <numerusform>etwa %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{hours} and %Ln minute(s)</source>
        <translation>
            <numerusform>{hours} und eine Minute</numerusform>
            <numerusform>{hours} und %Ln&#xa0;Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Add its key…</source>
        <translation>Schlüssel angeben…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>These keys work in every program. Your desktop may have chosen others: it has the last word.</source>
        <translation>Diese Tasten wirken in jedem Programm. Ihre Arbeitsumgebung kann andere gewählt haben: Sie hat das letzte Wort.</translation>
    </message>
    <message>
        <source>These keys work in every program, also while this window is hidden.</source>
        <translation>Diese Tasten wirken in jedem Programm, auch wenn dieses Fenster verborgen ist.</translation>
    </message>
    <message>
        <source>Your desktop has not answered yet. It may ask whether Readlark is to have these keys.</source>
        <translation>Ihre Arbeitsumgebung hat noch nicht geantwortet. Vielleicht fragt sie, ob Readlark diese Tasten haben soll.</translation>
    </message>
    <message>
        <source>Your desktop did not give Readlark any keys. Allow them in its settings, or bind a command by hand.</source>
        <translation>Ihre Arbeitsumgebung hat Readlark keine Tasten gegeben. Erlauben Sie sie in deren Einstellungen, oder verbinden Sie von Hand einen Befehl.</translation>
    </message>
    <message>
        <source>The part of your desktop that hands keys over has ended. Readlark asks for them again when it is back; until then you can bind a command by hand.</source>
        <translation>Der Teil Ihrer Arbeitsumgebung, der Tasten weitergibt, wurde beendet. Readlark bittet wieder darum, sobald er zurück ist; bis dahin können Sie von Hand einen Befehl verbinden.</translation>
    </message>
    <message>
        <source>This desktop hands no keys over to other programs. Bind a command by hand, as told below.</source>
        <translation>Diese Arbeitsumgebung gibt keine Tasten an andere Programme weiter. Verbinden Sie von Hand einen Befehl, wie unten beschrieben.</translation>
    </message>
    <message>
        <source>Your desktop has yet to be told which keys: choose them in its settings.</source>
        <translation>Ihre Arbeitsumgebung weiß noch nicht, welche Tasten: Wählen Sie sie in deren Einstellungen.</translation>
    </message>
    <message>
        <source>Your desktop wants it pressed like this: {keys}</source>
        <translation>Ihre Arbeitsumgebung möchte diese Tasten: {keys}</translation>
    </message>
    <message>
        <source>Your desktop has not answered yet.</source>
        <translation>Ihre Arbeitsumgebung hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Another program has {keys}. Choose another one.</source>
        <translation>{keys} gehört einem anderen Programm. Wählen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>This keyboard has no {keys}. Choose another one.</source>
        <translation>Diese Tastatur hat kein {keys}. Wählen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>It does not come through.</source>
        <translation>Sie kommt nicht durch.</translation>
    </message>
    <message>
        <source>Read the clipboard</source>
        <translation>Zwischenablage vorlesen</translation>
    </message>
    <message>
        <source>Pause, or go on</source>
        <translation>Anhalten oder fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a web page…</source>
        <translation>Webseite öffnen…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Mark this place</source>
        <translation>Lesezeichen hier setzen</translation>
    </message>
    <message>
        <source>Copy a link to this place</source>
        <translation>Link zu dieser Stelle kopieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Voice panel</source>
        <translation>Stimmleiste</translation>
    </message>
    <message>
        <source>What will be spoken</source>
        <translation>Was gesprochen wird</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>Einschlaftimer</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Übliche Größe</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Read from here</source>
        <translation>Ab hier vorlesen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>Vorheriger Satz</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Nächster Satz</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>Vorheriger Absatz</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>Nächster Absatz</translation>
    </message>
    <message>
        <source>Repeat the sentence</source>
        <translation>Satz wiederholen</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>{action} ({keys})</source>
        <translation>{action} ({keys})</translation>
    </message>
</context>
<context>
    <name>BackToVoice</name>
    <message>
        <source>Back to the voice</source>
        <translation>Zurück zur Stimme</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the message and its details</source>
        <translation>Meldung mit Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>BookmarkRoom</name>
    <message>
        <source>Only what is read or opened can be marked. Read the text first.</source>
        <translation>Ein Lesezeichen braucht einen vorgelesenen oder geöffneten Text. Lassen Sie ihn zuerst vorlesen.</translation>
    </message>
    <message>
        <source>Nothing is kept of what is read, so that it cannot be marked. The library can be told to.</source>
        <translation>Vom Gelesenen wird nichts aufbewahrt, deshalb sind keine Lesezeichen möglich. In der Bibliothek lässt sich das ändern.</translation>
    </message>
    <message>
        <source>The bookmark is taken out.</source>
        <translation>Das Lesezeichen ist entfernt.</translation>
    </message>
    <message>
        <source>This place is marked.</source>
        <translation>Diese Stelle hat jetzt ein Lesezeichen.</translation>
    </message>
</context>
<context>
    <name>BookmarksPage</name>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Nothing is marked in this text yet.</source>
        <translation>In diesem Text gibt es noch keine Lesezeichen.</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>ChangeRows</name>
    <message>
        <source>“{written}”: {said}</source>
        <translation>„{written}“: {said}</translation>
    </message>
</context>
<context>
    <name>ChaptersPage</name>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>This text has no headings.</source>
        <translation>Dieser Text hat keine Überschriften.</translation>
    </message>
</context>
<context>
    <name>ClipDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>A file a chapter</source>
        <translation>Eine Datei je Kapitel</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>F&amp;iles</source>
        <translation>&amp;Dateien</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <source>&amp;Loudness</source>
        <translation>&amp;Lautheit</translation>
    </message>
    <message>
        <source>&amp;Subtitles</source>
        <translation>&amp;Untertitel</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one.</source>
        <translation>Den Ordner {folder} gibt es nicht. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>A name has no / in it. Choose another name, or another folder.</source>
        <translation>Ein Name enthält kein „/“. Wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose another name.</source>
        <translation>{name} ist ein Ordner. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{names} is there already. Replace it?</source>
        <translation>{names} gibt es schon. Ersetzen?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these file(s) are there already. Replace them?</source>
        <translation>
            <numerusform>Eine dieser Dateien gibt es schon. Ersetzen?</numerusform>
            <numerusform>%Ln dieser Dateien gibt es schon. Ersetzen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>It will be {length} of speech, at {rate}× speed.</source>
        <translation>Das ergibt {length} Sprache bei {rate}-facher Geschwindigkeit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are written, the first is “{name}”.</source>
        <translation>
            <numerusform>Es wird eine Datei geschrieben: „{name}“.</numerusform>
            <numerusform>Es werden %Ln Dateien geschrieben, die erste ist „{name}“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Players find its %Ln chapter(s).</source>
        <translation>
            <numerusform>Player finden sein eines Kapitel.</numerusform>
            <numerusform>Player finden seine %Ln Kapitel.</numerusform>
        </translation>
    </message>
    <message>
        <source>This format holds no chapters.</source>
        <translation>Dieses Format kennt keine Kapitel.</translation>
    </message>
</context>
<context>
    <name>CombinationButton</name>
    <message>
        <source>Press the keys…</source>
        <translation>Tasten drücken…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>CostQuestion</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message>
        <source>Costs and storage</source>
        <translation>Kosten und Speicher</translation>
    </message>
    <message>
        <source>Ask before reading or exporting costs more than</source>
        <translation>Nachfragen, wenn Vorlesen oder Exportieren mehr kostet als</translation>
    </message>
    <message>
        <source>Keep what was paid for, up to</source>
        <translation>Bezahltes aufbewahren, bis zu</translation>
    </message>
    <message>
        <source> MB</source>
        <translation>&#xa0;MB</translation>
    </message>
    <message>
        <source>Delete the kept speech…</source>
        <translation>Gespeicherte Sprache löschen…</translation>
    </message>
    <message>
        <source>Open my prices</source>
        <translation>Meine Preise öffnen</translation>
    </message>
    <message>
        <source>The amount above which to ask, in the currency of the price</source>
        <translation>Betrag, ab dem nachgefragt wird, in der Währung des Preises</translation>
    </message>
    <message>
        <source>The most that is kept, in megabytes</source>
        <translation>Höchstens aufbewahrte Menge, in Megabyte</translation>
    </message>
    <message>
        <source>The most that the library keeps, in megabytes</source>
        <translation>Höchstens in der Bibliothek aufbewahrte Menge, in Megabyte</translation>
    </message>
    <message>
        <source>SPENT THIS MONTH</source>
        <translation>AUSGABEN IN DIESEM MONAT</translation>
    </message>
    <message>
        <source>In the currency of the price; 0 asks whatever costs anything.</source>
        <translation>In der Währung des Preises; bei 0 wird immer nachgefragt, sobald etwas kostet.</translation>
    </message>
    <message>
        <source>BEFORE SPENDING</source>
        <translation>VOR DEM AUSGEBEN</translation>
    </message>
    <message>
        <source>Kept speech is read and exported again at no cost, also without the network. What was not heard for the longest time goes first.</source>
        <translation>Gespeicherte Sprache wird ohne Kosten wieder vorgelesen und exportiert, auch ohne Netz. Was am längsten nicht gehört wurde, wird zuerst gelöscht.</translation>
    </message>
    <message>
        <source>KEPT SPEECH</source>
        <translation>GESPEICHERTE SPRACHE</translation>
    </message>
    <message>
        <source>What was read the longest time ago goes first, but nothing with bookmarks or a turn to be read.</source>
        <translation>Was am längsten nicht gelesen wurde, wird zuerst gelöscht, aber nichts mit Lesezeichen und nichts, was noch an der Reihe ist.</translation>
    </message>
    <message>
        <source>Keep the texts of the library, up to</source>
        <translation>Texte der Bibliothek aufbewahren, bis zu</translation>
    </message>
    <message>
        <source>KEPT TEXTS</source>
        <translation>GESPEICHERTE TEXTE</translation>
    </message>
    <message>
        <source>PRICES</source>
        <translation>PREISE</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing was spent on speech this month.</source>
        <translation>In diesem Monat wurde nichts für Sprache ausgegeben.</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) without a known price are not counted</source>
        <translation>
            <numerusform>%Ln Antwort ohne bekannten Preis ist nicht mitgezählt</numerusform>
            <numerusform>%Ln Antworten ohne bekannten Preis sind nicht mitgezählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the kept speech? What is read again is paid for again.</source>
        <translation>Gespeicherte Sprache löschen? Was noch einmal vorgelesen wird, kostet dann wieder.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{size} MB are kept now.</source>
        <translation>Zurzeit sind {size}&#xa0;MB gespeichert.</translation>
    </message>
    <message>
        <source>Your own prices go before those that Readlark brings along. They are in {file}.</source>
        <translation>Eigene Preise gehen denen vor, die Readlark mitbringt. Sie stehen in {file}.</translation>
    </message>
    <message>
        <source>That could not be done: {reason}.</source>
        <translation>Das ging nicht: {reason}.</translation>
    </message>
    <message>
        <source>There is no program for such files. Open {file} with a text editor.</source>
        <translation>Für solche Dateien gibt es kein Programm. Öffnen Sie {file} mit einem Texteditor.</translation>
    </message>
</context>
<context>
    <name>DelayDialog</name>
    <message>
        <source>Words light up too early</source>
        <translation>Wörter leuchten zu früh auf</translation>
    </message>
    <message>
        <source>Wireless headphones and loudspeakers are heard a little late, so that words light up before they are heard. Listen to the ticks on them and tap the space bar along. After ten taps the delay is known.</source>
        <translation>Kabellose Kopfhörer und Lautsprecher klingen etwas verspätet, sodass Wörter aufleuchten, bevor sie zu hören sind. Hören Sie darauf die Ticks und tippen Sie mit der Leertaste mit. Nach zehnmal Tippen ist die Verzögerung bekannt.</translation>
    </message>
    <message>
        <source> ms</source>
        <translation>&#xa0;ms</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>&amp;Verzögerung</translation>
    </message>
    <message numerus="yes">
        <source>Tap here: %Ln time(s) more</source>
        <translation>
            <numerusform>Hier tippen: noch einmal</numerusform>
            <numerusform>Hier tippen: noch %Ln-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured. Tap here to begin again.</source>
        <translation>Gemessen. Für einen neuen Anfang hier tippen.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>There is no text on the clipboard. Copy some, then paste again.</source>
        <translation>In der Zwischenablage ist kein Text. Kopieren Sie welchen und fügen Sie ihn dann ein.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Bearbeiten</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>{service} may have left words out. Such sentences are underlined with dots.</source>
        <translation>{service} hat vielleicht Wörter ausgelassen. Solche Sätze sind gepunktet unterstrichen.</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Der Dienst</translation>
    </message>
</context>
<context>
    <name>DrawerRoom</name>
    <message>
        <source>Clear the library</source>
        <translation>Bibliothek leeren</translation>
    </message>
    <message>
        <source>Forget every text, place and bookmark?</source>
        <translation>Alle Texte, Stellen und Lesezeichen vergessen?</translation>
    </message>
    <message>
        <source>Your files stay as they are. This cannot be undone.</source>
        <translation>Ihre Dateien bleiben, wie sie sind. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>ElsewhereRoom</name>
    <message>
        <source>From the selection</source>
        <translation>Aus der Auswahl</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Nothing is selected and no text was copied. Select some text and try again.</source>
        <translation>Es ist nichts ausgewählt und kein Text kopiert. Wählen Sie Text aus und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no text to read. Open one, or select some and have that read.</source>
        <translation>Es gibt keinen Text zum Vorlesen. Öffnen Sie einen, oder markieren Sie einen und lassen Sie ihn vorlesen.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy some and try again.</source>
        <translation>In der Zwischenablage ist kein Text. Kopieren Sie welchen und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What was copied is marked as secret, so it is not read aloud. Copy something else.</source>
        <translation>Das Kopierte ist als geheim gekennzeichnet und wird deshalb nicht vorgelesen. Kopieren Sie etwas anderes.</translation>
    </message>
    <message>
        <source>The text is too long to be read from here. Save it as a file and open that.</source>
        <translation>Der Text ist zu lang, um von hier vorgelesen zu werden. Speichern Sie ihn als Datei und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>The program with the selected text does not answer. Copy the text, or wait and try again.</source>
        <translation>Das Programm mit dem ausgewählten Text antwortet nicht. Kopieren Sie den Text oder versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The program with the copied text does not answer. Copy the text anew and try again.</source>
        <translation>Das Programm mit dem kopierten Text antwortet nicht. Kopieren Sie den Text neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This desktop does not let other programs see what is selected or copied. Paste the text into the window instead.</source>
        <translation>Diese Arbeitsumgebung zeigt anderen Programmen nicht, was ausgewählt oder kopiert ist. Fügen Sie den Text stattdessen in das Fenster ein.</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Bring a text, and hear it read.</source>
        <translation>Bringen Sie einen Text mit und hören Sie zu.</translation>
    </message>
    <message>
        <source>or drop a file here, press Ctrl+L for a web page, or simply begin to type</source>
        <translation>oder eine Datei hier ablegen, mit Strg+L eine Webseite öffnen oder einfach lostippen</translation>
    </message>
    <message>
        <source>Paste a text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Read the welcome text</source>
        <translation>Begrüßungstext vorlesen</translation>
    </message>
    <message>
        <source>Continue reading</source>
        <translation>Weiterlesen</translation>
    </message>
</context>
<context>
    <name>EntryDelegate</name>
    <message>
        <source>Next · {turn}</source>
        <translation>Als Nächstes · {turn}</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>to be read next: {turn}</source>
        <translation>als Nächstes vorzulesen: {turn}</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Stop writing; no half file is left</source>
        <translation>Schreiben abbrechen; es bleibt keine halbe Datei zurück</translation>
    </message>
    <message>
        <source>{name} is being cancelled…</source>
        <translation>{name} wird abgebrochen…</translation>
    </message>
    <message>
        <source>Writing {name}: {percent} %</source>
        <translation>{name} wird geschrieben: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>Restzeit: {time}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more to come</source>
        <translation>
            <numerusform>noch %Ln weiterer Export</numerusform>
            <numerusform>noch %Ln weitere Exporte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportRoom</name>
    <message>
        <source>An export is still being written. Stop it and close?</source>
        <translation>Ein Export wird noch geschrieben. Abbrechen und schließen?</translation>
    </message>
    <message>
        <source>The unfinished file is removed.</source>
        <translation>Die unfertige Datei wird entfernt.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Abbrechen und schließen</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>There is no text to export. Paste or open one first.</source>
        <translation>Es gibt keinen Text zum Exportieren. Fügen Sie zuerst einen ein oder öffnen Sie einen.</translation>
    </message>
    <message>
        <source>The document is still being opened. Export it when all of it is there.</source>
        <translation>Das Dokument wird noch geöffnet. Exportieren Sie es, sobald alles da ist.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>There is no program that shows folders. The files are in {folder}.</source>
        <translation>Es gibt kein Programm, das Ordner zeigt. Die Dateien liegen in {folder}.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Treffer (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>HeardPage</name>
    <message>
        <source>What you have heard</source>
        <translation>Was Sie gehört haben</translation>
    </message>
    <message>
        <source>THIS WEEK</source>
        <translation>DIESE WOCHE</translation>
    </message>
    <message>
        <source>IN ALL</source>
        <translation>INSGESAMT</translation>
    </message>
    <message>
        <source>LONGEST READING</source>
        <translation>LÄNGSTES VORLESEN</translation>
    </message>
    <message>
        <source>Counted on this computer while words light up, and told to nobody. What is private or not kept is not counted.</source>
        <translation>Auf diesem Computer gezählt, während Wörter aufleuchten, und niemandem mitgeteilt. Was privat ist oder nicht aufbewahrt wird, zählt nicht.</translation>
    </message>
    <message>
        <source>Forget it all</source>
        <translation>Alles vergessen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>{time}, {words}</source>
        <translation>{time}, {words}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeardRoom</name>
    <message>
        <source>What you have heard…</source>
        <translation>Was Sie gehört haben…</translation>
    </message>
</context>
<context>
    <name>HotkeyRoom</name>
    <message>
        <source>Another program has the key {key}. “{title}” needs another one.</source>
        <translation>Die Taste {key} gehört einem anderen Programm. „{title}“ braucht eine andere.</translation>
    </message>
    <message>
        <source>Use {key}</source>
        <translation>{key} verwenden</translation>
    </message>
    <message>
        <source>Shortcuts everywhere…</source>
        <translation>Systemweite Tastenkürzel…</translation>
    </message>
</context>
<context>
    <name>HotkeysPage</name>
    <message>
        <source>Shortcuts everywhere</source>
        <translation>Systemweite Tastenkürzel</translation>
    </message>
    <message>
        <source>The same key again pauses the reading, instead of stopping it</source>
        <translation>Dieselbe Taste noch einmal hält das Vorlesen an, statt es zu beenden</translation>
    </message>
    <message>
        <source>KEYS</source>
        <translation>TASTEN</translation>
    </message>
    <message>
        <source>BY HAND</source>
        <translation>VON HAND</translation>
    </message>
    <message>
        <source>Where these keys do not come through, have your desktop run a command: its settings for the keyboard can bind one to a key. Readlark must be running.</source>
        <translation>Wo diese Tasten nicht durchkommen, lassen Sie Ihre Arbeitsumgebung einen Befehl ausführen: In ihren Tastatureinstellungen lässt sich einer mit einer Taste verbinden. Readlark muss dazu laufen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command for “{title}”</source>
        <translation>Befehl für „{title}“ kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>“{title}” has this key already. Choose another one.</source>
        <translation>Diese Taste gehört schon zu „{title}“. Wählen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Documents ({endings});;All files (*)</source>
        <translation>Dokumente ({endings});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>Text öffnen</translation>
    </message>
    <message>
        <source>Open a web page</source>
        <translation>Webseite öffnen</translation>
    </message>
    <message>
        <source>The address of the page:</source>
        <translation>Adresse der Seite:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>paste the key here</source>
        <translation>Schlüssel hier einfügen</translation>
    </message>
    <message>
        <source>Keep in the keyring</source>
        <translation>Im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>Use for this session only</source>
        <translation>Nur für diese Sitzung verwenden</translation>
    </message>
    <message>
        <source>Delete the key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>Looking for the key…</source>
        <translation>Der Schlüssel wird gesucht…</translation>
    </message>
    <message>
        <source>The key comes from the environment variable {name}.</source>
        <translation>Der Schlüssel kommt aus der Umgebungsvariablen {name}.</translation>
    </message>
    <message>
        <source>The key is in this computer&apos;s keyring.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>The key is held in memory until Readlark is closed.</source>
        <translation>Der Schlüssel bleibt im Arbeitsspeicher, bis Readlark geschlossen wird.</translation>
    </message>
    <message>
        <source>There is no key. It can also come from the variable {name}.</source>
        <translation>Es gibt keinen Schlüssel. Er kann auch aus der Variablen {name} kommen.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>KeysRoom</name>
    <message>
        <source>In every program</source>
        <translation>In jedem Programm</translation>
    </message>
</context>
<context>
    <name>LanguageRoom</name>
    <message>
        <source>This text seems to be {language}, and {voice} speaks {spoken}.</source>
        <translation>Dieser Text scheint auf {language} zu sein, und {voice} spricht {spoken}.</translation>
    </message>
    <message>
        <source>This text seems to be in a language that {voice} does not speak.</source>
        <translation>Dieser Text scheint in einer Sprache zu sein, die {voice} nicht spricht.</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <source>More voices…</source>
        <translation>Weitere Stimmen…</translation>
    </message>
    <message>
        <source>Read anyway</source>
        <translation>Trotzdem vorlesen</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Search titles and texts</source>
        <translation>Titel und Texte durchsuchen</translation>
    </message>
    <message>
        <source>More about the library</source>
        <translation>Mehr zur Bibliothek</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>No text has all of these words.</source>
        <translation>Kein Text enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>What you have read aloud will be found here, with the place where you left it.</source>
        <translation>Hier findet sich, was Sie vorlesen ließen, mit der Stelle, an der Sie aufgehört haben.</translation>
    </message>
    <message>
        <source>Private until the window closes: nothing is kept.</source>
        <translation>Privat, bis das Fenster geschlossen wird: Nichts wird aufbewahrt.</translation>
    </message>
    <message>
        <source>What is read is not kept.</source>
        <translation>Gelesenes wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Not next</source>
        <translation>Doch nicht als Nächstes</translation>
    </message>
    <message>
        <source>Read next</source>
        <translation>Als Nächstes vorlesen</translation>
    </message>
    <message>
        <source>Open without reading</source>
        <translation>Öffnen, ohne vorzulesen</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Aus der Bibliothek entfernen</translation>
    </message>
    <message>
        <source>Keep what I read</source>
        <translation>Gelesenes aufbewahren</translation>
    </message>
    <message>
        <source>Private until the window closes</source>
        <translation>Privat, bis das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Clear the library…</source>
        <translation>Bibliothek leeren…</translation>
    </message>
</context>
<context>
    <name>LibraryRoom</name>
    <message>
        <source>This text is no longer in the library. Open its file again.</source>
        <translation>Dieser Text ist nicht mehr in der Bibliothek. Öffnen Sie seine Datei erneut.</translation>
    </message>
    <message>
        <source>Found: “{words}”</source>
        <translation>Gefunden: „{words}“</translation>
    </message>
    <message>
        <source>Where you left it</source>
        <translation>Wo Sie aufgehört haben</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>Als Nächstes: {title}</translation>
    </message>
    <message>
        <source>Continuing where you left it: “{words}”</source>
        <translation>Es geht weiter, wo Sie aufgehört haben: „{words}“</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>The library cannot be used, so texts and places are not kept. Look whether the disk is full and the data folder can be written.</source>
        <translation>Die Bibliothek ist nicht benutzbar, deshalb werden Texte und Stellen nicht aufbewahrt. Prüfen Sie, ob der Datenträger voll ist und der Datenordner beschreibbar ist.</translation>
    </message>
</context>
<context>
    <name>LinkRoom</name>
    <message>
        <source>This is no link to a reading. Copy it again, from its beginning.</source>
        <translation>Das ist kein Link zu einem Text der Bibliothek. Kopieren Sie ihn noch einmal, von seinem Anfang an.</translation>
    </message>
    <message>
        <source>The text of this link is not in the library of this computer. Open the text itself.</source>
        <translation>Der Text dieses Links ist nicht in der Bibliothek dieses Computers. Öffnen Sie den Text selbst.</translation>
    </message>
    <message>
        <source>Only what is read or opened has links. Read the text first.</source>
        <translation>Links gibt es nur zu Texten, die geöffnet oder vorgelesen sind. Lassen Sie den Text zuerst vorlesen.</translation>
    </message>
    <message>
        <source>Nothing is kept of what is read, so that no link leads to it. The library can be told to.</source>
        <translation>Vom Vorgelesenen wird nichts aufbewahrt, sodass kein Link dorthin führt. In der Bibliothek lässt sich das ändern.</translation>
    </message>
    <message>
        <source>The link is copied. On this computer it opens the text at this word.</source>
        <translation>Der Link ist kopiert. Auf diesem Computer öffnet er den Text bei diesem Wort.</translation>
    </message>
</context>
<context>
    <name>Loan</name>
    <message>
        <source>This reading is spoken by {voice}, as was asked. Your own voice comes back after it.</source>
        <translation>Diesmal liest {voice}, wie verlangt. Danach kommt Ihre eigene Stimme zurück.</translation>
    </message>
    <message>
        <source>This speed was asked for this reading. Your own comes back after it.</source>
        <translation>Diese Geschwindigkeit wurde für dieses Vorlesen verlangt. Danach gilt wieder Ihre eigene.</translation>
    </message>
</context>
<context>
    <name>LoginRoom</name>
    <message>
        <source>Start hidden when you log in</source>
        <translation>Beim Anmelden verborgen starten</translation>
    </message>
    <message>
        <source>The system does not let Readlark change what starts at login. Look for it in the settings of the system.</source>
        <translation>Das System lässt Readlark nicht ändern, was beim Anmelden startet. Suchen Sie danach in den Einstellungen des Systems.</translation>
    </message>
</context>
<context>
    <name>MiniReader</name>
    <message>
        <source>Readlark, small reader</source>
        <translation>Readlark, kleine Leseansicht</translation>
    </message>
    <message>
        <source>Open in the window</source>
        <translation>Im Fenster öffnen</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stoppen und schließen</translation>
    </message>
</context>
<context>
    <name>MiniRoom</name>
    <message>
        <source>Waiting for the voice …</source>
        <translation>Warten auf die Stimme …</translation>
    </message>
    <message>
        <source>Show the small reader while the window is away</source>
        <translation>Kleine Leseansicht zeigen, solange das Fenster nicht zu sehen ist</translation>
    </message>
</context>
<context>
    <name>ModelField</name>
    <message>
        <source>MODEL</source>
        <translation>MODELL</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>This model was to be shut down on {date}. Choose another.</source>
        <translation>Dieses Modell sollte am {date} abgeschaltet werden. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>This model is to be shut down on {date}. Choose another in time.</source>
        <translation>Dieses Modell wird am {date} abgeschaltet. Wählen Sie rechtzeitig ein anderes.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Services and keys…</source>
        <translation>Dienste und Schlüssel…</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>No sound device was found, so the text is followed in silence. Connect one to hear it; clips can be exported all the same.</source>
        <translation>Es wurde kein Audiogerät gefunden, deshalb wird der Text still verfolgt. Schließen Sie eines an, um ihn zu hören; exportieren lässt er sich trotzdem.</translation>
    </message>
</context>
<context>
    <name>NotificationRoom</name>
    <message>
        <source>Open Readlark</source>
        <translation>Readlark öffnen</translation>
    </message>
</context>
<context>
    <name>OpeningRoom</name>
    <message numerus="yes">
        <source>One text is shown at a time: %Ln more file(s) were not opened. Open them later.</source>
        <translation>
            <numerusform>Es wird immer nur ein Text gezeigt: Eine weitere Datei wurde nicht geöffnet. Öffnen Sie sie später.</numerusform>
            <numerusform>Es wird immer nur ein Text gezeigt: %Ln weitere Dateien wurden nicht geöffnet. Öffnen Sie sie später.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}. Choose another file.</source>
        <translation>{name} kann nicht geöffnet werden: {reason}. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Only the beginning of {name} is here. Open it again for the rest.</source>
        <translation>Von {name} ist nur der Anfang da. Öffnen Sie die Datei noch einmal für den Rest.</translation>
    </message>
    <message>
        <source>{name} is being opened: {percent} %</source>
        <translation>{name} wird geöffnet: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Locked document</source>
        <translation>Gesperrtes Dokument</translation>
    </message>
    <message>
        <source>This password does not open it.</source>
        <translation>Dieses Passwort öffnet es nicht.</translation>
    </message>
    <message>
        <source>{name} is locked. Its password:</source>
        <translation>{name} ist gesperrt. Das Passwort:</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>read now</source>
        <translation>wird gerade gelesen</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>etwa {time}</translation>
    </message>
</context>
<context>
    <name>PronunciationDialog</name>
    <message>
        <source>Say it like…</source>
        <translation>Anders aussprechen…</translation>
    </message>
    <message>
        <source>e.g. engine ex; empty: it is left out</source>
        <translation>z. B. Endschin Ex; leer: wird weggelassen</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Only as a whole word</source>
        <translation>Nur als ganzes Wort</translation>
    </message>
    <message>
        <source>Only with these capitals</source>
        <translation>Nur in dieser Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>It is a regular expression</source>
        <translation>Es ist ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Only in texts in {language}</source>
        <translation>Nur in Texten auf {language}</translation>
    </message>
    <message>
        <source>Only by the voice {voice}</source>
        <translation>Nur mit der Stimme {voice}</translation>
    </message>
    <message>
        <source>&amp;Written</source>
        <translation>&amp;Geschrieben</translation>
    </message>
    <message>
        <source>&amp;Say</source>
        <translation>Ge&amp;sprochen</translation>
    </message>
</context>
<context>
    <name>PronunciationsPage</name>
    <message>
        <source>Pronunciations</source>
        <translation>Aussprache</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Gesprochen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>inside words too</source>
        <translation>auch in Wörtern</translation>
    </message>
    <message>
        <source>these capitals</source>
        <translation>diese Schreibung</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>Import pronunciations</source>
        <translation>Aussprache importieren</translation>
    </message>
    <message>
        <source>Text files (*.txt *.tsv);;All files (*)</source>
        <translation>Textdateien (*.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export pronunciations</source>
        <translation>Aussprache exportieren</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Hello. This is how your text will sound.</source>
        <translation>Hallo. So wird Ihr Text klingen.</translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>SeekSlider</name>
    <message>
        <source>Place in the text</source>
        <translation>Stelle im Text</translation>
    </message>
    <message>
        <source>{place} of {length}</source>
        <translation>{place} von {length}</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>a short name for commands</source>
        <translation>ein kurzer Name für Befehle</translation>
    </message>
    <message>
        <source>a name for people</source>
        <translation>ein Name für Menschen</translation>
    </message>
    <message>
        <source>Allow unencrypted http in my own network</source>
        <translation>Unverschlüsseltes http im eigenen Netz erlauben</translation>
    </message>
    <message>
        <source>none; for some: api-version=preview</source>
        <translation>keine; bei manchen: api-version=preview</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Zertifikatsdatei auswählen</translation>
    </message>
    <message>
        <source>as suits Readlark</source>
        <translation>wie es Readlark passt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key is shown as</source>
        <translation>Schlüssel gesendet als</translation>
    </message>
    <message>
        <source>Query fields</source>
        <translation>Abfragefelder</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Anfragen zugleich</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ServiceRoom</name>
    <message>
        <source>What you have read aloud is sent to {title} ({host}), and spoken there.</source>
        <translation>Was Sie vorlesen lassen, wird an {title} ({host}) gesendet und dort gesprochen.</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Services and keys</source>
        <translation>Dienste und Schlüssel</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Add a service…</source>
        <translation>Dienst hinzufügen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Asks for a dozen short sentences and says what the service can do; a paid one charges them.</source>
        <translation>Fordert ein Dutzend kurze Sätze an und sagt, was der Dienst kann; ein bezahlter berechnet sie.</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>Costs and storage…</source>
        <translation>Kosten und Speicher…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>The built-in voice speaks on this computer: no key, no cost, and nothing leaves it.</source>
        <translation>Die eingebaute Stimme spricht auf diesem Computer: kein Schlüssel, keine Kosten, und nichts verlässt ihn.</translation>
    </message>
    <message>
        <source>{title} is at {url}. What you have it read is sent there. Its voice and model are chosen beside the text.</source>
        <translation>{title} hat die Adresse {url}. Was der Dienst vorlesen soll, wird dorthin gesendet. Stimme und Modell werden neben dem Text gewählt.</translation>
    </message>
    <message>
        <source>Any server that answers POST /v1/audio/speech as OpenAI&apos;s does.</source>
        <translation>Jeder Server, der POST /v1/audio/speech so beantwortet wie der von OpenAI.</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Neuer Dienst</translation>
    </message>
    <message>
        <source>There is a service of that name. Choose another name.</source>
        <translation>Einen Dienst mit diesem Namen gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The service cannot be saved: {reason}.</source>
        <translation>Der Dienst kann nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The service cannot be removed: {reason}.</source>
        <translation>Der Dienst kann nicht entfernt werden: {reason}.</translation>
    </message>
    <message>
        <source>Waiting for your keyring: unlock it, or use the key for this session only.</source>
        <translation>Warten auf den Schlüsselbund: Entsperren Sie ihn, oder verwenden Sie den Schlüssel nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Waiting for your keyring: unlock it, so that the key of {name} can be deleted too.</source>
        <translation>Warten auf den Schlüsselbund: Entsperren Sie ihn, damit auch der Schlüssel von {name} gelöscht werden kann.</translation>
    </message>
    <message>
        <source>{name} is forgotten, but its key may still be in the keyring. {reason}</source>
        <translation>{name} ist vergessen, aber der Schlüssel liegt vielleicht noch im Schlüsselbund. {reason}</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Services and keys…</source>
        <translation>Dienste und Schlüssel…</translation>
    </message>
    <message>
        <source>Voices on this computer…</source>
        <translation>Stimmen auf diesem Computer…</translation>
    </message>
    <message>
        <source>When a service fails</source>
        <translation>Wenn ein Dienst ausfällt</translation>
    </message>
    <message>
        <source>The built-in voice reads on</source>
        <translation>Die eingebaute Stimme liest weiter</translation>
    </message>
    <message>
        <source>The reading stops</source>
        <translation>Das Vorlesen hält an</translation>
    </message>
    <message>
        <source>Costs and storage…</source>
        <translation>Kosten und Speicher…</translation>
    </message>
    <message>
        <source>Book serif</source>
        <translation>Buchschrift</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>Another font…</source>
        <translation>Andere Schriftart…</translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>Readlark speaks {language} when it is started again.</source>
        <translation>Ab dem nächsten Start erscheint Readlark in dieser Sprache: {language}.</translation>
    </message>
    <message>
        <source>Readlark speaks the language of the system when it is started again.</source>
        <translation>Ab dem nächsten Start erscheint Readlark in der Sprache des Systems.</translation>
    </message>
</context>
<context>
    <name>SleepRoom</name>
    <message numerus="yes">
        <source>The reading pauses after %Ln minute(s) of listening.</source>
        <translation>
            <numerusform>Das Vorlesen hält nach einer Minute Zuhören an.</numerusform>
            <numerusform>Das Vorlesen hält nach %Ln&#xa0;Minuten Zuhören an.</numerusform>
        </translation>
    </message>
    <message>
        <source>The reading pauses at the end of the chapter.</source>
        <translation>Das Vorlesen hält am Ende des Kapitels an.</translation>
    </message>
    <message>
        <source>The reading ends with this text.</source>
        <translation>Das Vorlesen endet mit diesem Text.</translation>
    </message>
    <message>
        <source>Do not pause by itself</source>
        <translation>Nicht von selbst anhalten</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln minute(s)</source>
        <translation>
            <numerusform>Nach einer Minute</numerusform>
            <numerusform>Nach %Ln&#xa0;Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>After another time…</source>
        <translation>Nach anderer Zeit…</translation>
    </message>
    <message>
        <source>At the end of the chapter</source>
        <translation>Am Ende des Kapitels</translation>
    </message>
    <message>
        <source>At the end of the text</source>
        <translation>Am Ende des Textes</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>Einschlaftimer</translation>
    </message>
    <message>
        <source>Pause after so many minutes:</source>
        <translation>Anhalten nach so vielen Minuten:</translation>
    </message>
    <message>
        <source>The sleep timer has paused the reading here.</source>
        <translation>Der Einschlaftimer hat das Vorlesen hier angehalten.</translation>
    </message>
</context>
<context>
    <name>SoundRoom</name>
    <message>
        <source>“{name}” is not connected. Until it is, the voice is heard on “{other}”.</source>
        <translation>„{name}“ ist nicht verbunden. Bis dahin ist die Stimme über „{other}“ zu hören.</translation>
    </message>
    <message>
        <source>Sound output</source>
        <translation>Tonausgabe</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name} (nicht verbunden)</translation>
    </message>
    <message>
        <source>Words light up too early…</source>
        <translation>Wörter leuchten zu früh auf…</translation>
    </message>
</context>
<context>
    <name>SpeedButton</name>
    <message>
        <source>Speed: click for the next one, turn the wheel for small steps</source>
        <translation>Geschwindigkeit: Klicken für die nächste, Mausrad für kleine Schritte</translation>
    </message>
    <message>
        <source>Speed {rate}</source>
        <translation>Geschwindigkeit {rate}</translation>
    </message>
</context>
<context>
    <name>SpeedControl</name>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Speed (Ctrl+Up, Ctrl+Down)</source>
        <translation>Geschwindigkeit (Strg+Hoch, Strg+Herunter)</translation>
    </message>
    <message>
        <source>Let the voice set the pace</source>
        <translation>Die Stimme bestimmt das Tempo</translation>
    </message>
    <message>
        <source>The voice itself speaks slower or faster, from the next sentence on; else the player does</source>
        <translation>Die Stimme selbst spricht ab dem nächsten Satz langsamer oder schneller; sonst tut es der Player</translation>
    </message>
    <message>
        <source>SPEED</source>
        <translation>GESCHWINDIGKEIT</translation>
    </message>
    <message>
        <source>Speed {rate}</source>
        <translation>Geschwindigkeit {rate}</translation>
    </message>
</context>
<context>
    <name>SpokenRoom</name>
    <message>
        <source>Some of your pronunciations are not used. {fault}</source>
        <translation>Einige Ihrer Aussprachen werden nicht verwendet. {fault}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pronunciation(s) read.</source>
        <translation>
            <numerusform>%Ln Aussprache gelesen.</numerusform>
            <numerusform>%Ln Aussprachen gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list cannot be saved: {reason}. Choose another place.</source>
        <translation>Die Liste kann nicht gespeichert werden: {reason}. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>SpokenView</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>What is said differently</source>
        <translation>Was anders gesprochen wird</translation>
    </message>
    <message>
        <source>Pronunciations…</source>
        <translation>Aussprache…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looking through the text…</source>
        <translation>Der Text wird durchgesehen…</translation>
    </message>
    <message>
        <source>Everything is said as it is written.</source>
        <translation>Alles wird gesprochen, wie es geschrieben ist.</translation>
    </message>
    <message>
        <source>Take away a tick, and it is said as it is written.</source>
        <translation>Ohne Häkchen wird es gesprochen, wie es geschrieben ist.</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Alle Änderungen</translation>
    </message>
    <message>
        <source>WHAT WILL BE SPOKEN</source>
        <translation>WAS GESPROCHEN WIRD</translation>
    </message>
</context>
<context>
    <name>StandInNotice</name>
    <message>
        <source>Back to {voice}</source>
        <translation>Zurück zu {voice}</translation>
    </message>
    <message>
        <source>Services and keys…</source>
        <translation>Dienste und Schlüssel…</translation>
    </message>
    <message>
        <source>{what_happened} The built-in voice reads on.</source>
        <translation>{what_happened} Die eingebaute Stimme liest weiter.</translation>
    </message>
</context>
<context>
    <name>TourRoom</name>
    <message>
        <source>Open a file or paste a text here. You can also drop a file, or simply type.</source>
        <translation>Öffnen Sie hier eine Datei oder fügen Sie einen Text ein. Sie können auch eine Datei hierherziehen oder einfach schreiben.</translation>
    </message>
    <message>
        <source>Press play: the voice begins, and the word that it says lights up. A click on a word reads from there.</source>
        <translation>Drücken Sie auf Abspielen: Die Stimme beginnt, und das Wort, das sie spricht, leuchtet auf. Ein Klick auf ein Wort liest von dort an vor.</translation>
    </message>
    <message>
        <source>A key can read what is selected in any program. Choose one in this menu, under “Shortcuts everywhere…”.</source>
        <translation>Eine Taste kann vorlesen, was in einem beliebigen Programm ausgewählt ist. Wählen Sie eine in diesem Menü unter „Systemweite Tastenkürzel…“.</translation>
    </message>
    <message>
        <source>In any other program, select some text and press {keys}. “Shortcuts everywhere…” in this menu changes the key, and says whether it works here.</source>
        <translation>Wählen Sie in einem anderen Programm Text aus und drücken Sie {keys}. „Systemweite Tastenkürzel…“ in diesem Menü ändert die Taste und sagt, ob sie hier funktioniert.</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Rundgang</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Sleep timer, {time} left</source>
        <translation>Einschlaftimer, noch {time}</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>about −{time}</source>
        <translation>etwa −{time}</translation>
    </message>
    <message>
        <source>Estimated: not all of the text has been spoken yet</source>
        <translation>Geschätzt: Noch ist nicht der ganze Text gesprochen</translation>
    </message>
    <message>
        <source>Preparing the text …</source>
        <translation>Text wird vorbereitet …</translation>
    </message>
    <message>
        <source>Waiting for the voice …</source>
        <translation>Warten auf die Stimme …</translation>
    </message>
    <message>
        <source>sentence {number}</source>
        <translation>Satz {number}</translation>
    </message>
    <message>
        <source>sentence {number} of {count}</source>
        <translation>Satz {number} von {count}</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Speak the clipboard</source>
        <translation>Zwischenablage vorlesen</translation>
    </message>
    <message>
        <source>Recent texts</source>
        <translation>Letzte Texte</translation>
    </message>
    <message>
        <source>Open Readlark</source>
        <translation>Readlark öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>TrayRoom</name>
    <message>
        <source>Paused: {title}</source>
        <translation>Angehalten: {title}</translation>
    </message>
    <message>
        <source>The reading has stopped: {title}</source>
        <translation>Das Vorlesen ist stehen geblieben: {title}</translation>
    </message>
    <message>
        <source>Reading: {title}</source>
        <translation>Wird vorgelesen: {title}</translation>
    </message>
    <message>
        <source>Readlark is still there</source>
        <translation>Readlark ist noch da</translation>
    </message>
    <message>
        <source>It goes on in the tray. To end it, choose Quit in the menu of its icon.</source>
        <translation>Es läuft im Infobereich weiter. Zum Beenden wählen Sie „Beenden“ im Menü des Symbols.</translation>
    </message>
    <message>
        <source>Closing the window leaves Readlark in the tray</source>
        <translation>Beim Schließen des Fensters bleibt Readlark im Infobereich</translation>
    </message>
</context>
<context>
    <name>VoiceBox</name>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
</context>
<context>
    <name>VoiceField</name>
    <message>
        <source>Hear this voice</source>
        <translation>Diese Stimme anhören</translation>
    </message>
</context>
<context>
    <name>VoiceList</name>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
</context>
<context>
    <name>VoicePanel</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation>
            <numerusform>etwa %Ln&#xa0;Min.</numerusform>
            <numerusform>etwa %Ln&#xa0;Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation>etwa {hours}&#xa0;Std. {minutes}&#xa0;Min.</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <translation>
            <numerusform>etwa %Ln&#xa0;Std.</numerusform>
            <numerusform>etwa %Ln&#xa0;Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>Manage services…</source>
        <translation>Dienste verwalten…</translation>
    </message>
    <message>
        <source>{name}  ·  built-in</source>
        <translation>{name}  ·  eingebaut</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>The built-in voice has one style and takes no instructions.</source>
        <translation>Die eingebaute Stimme hat einen Stil und nimmt keine Anweisungen an.</translation>
    </message>
    <message>
        <source>This model takes no instructions.</source>
        <translation>Dieses Modell nimmt keine Anweisungen an.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Instructions for the voice</source>
        <translation>Anweisungen für die Stimme</translation>
    </message>
    <message>
        <source>e.g. Warm, unhurried, a hint of mischief</source>
        <translation>z. B. warm, ohne Eile, ein wenig schelmisch</translation>
    </message>
    <message>
        <source>VOICE</source>
        <translation>STIMME</translation>
    </message>
    <message>
        <source>INSTRUCTIONS</source>
        <translation>ANWEISUNGEN</translation>
    </message>
    <message>
        <source>SERVICE</source>
        <translation>DIENST</translation>
    </message>
</context>
<context>
    <name>VoicePicker</name>
    <message>
        <source>Choose a voice</source>
        <translation>Stimme auswählen</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Asking for its voices …</source>
        <translation>Stimmen werden erfragt …</translation>
    </message>
    <message>
        <source>By its id</source>
        <translation>Nach Kennung</translation>
    </message>
    <message>
        <source>No voice is called so.</source>
        <translation>Keine Stimme heißt so.</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Hear this voice</source>
        <translation>Diese Stimme anhören</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Keep it on top</source>
        <translation>Oben anzeigen</translation>
    </message>
    <message>
        <source>Search the voices by name, language or service, or type an id</source>
        <translation>Stimmen nach Name, Sprache oder Dienst suchen oder eine Kennung eingeben</translation>
    </message>
    <message>
        <source>Name, language, service or id</source>
        <translation>Name, Sprache, Dienst oder Kennung</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>VoiceRow</name>
    <message>
        <source>What has come of {name}</source>
        <translation>Wie viel von {name} da ist</translation>
    </message>
    <message>
        <source>It is being fetched.</source>
        <translation>Sie wird geholt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>It comes with Readlark.</source>
        <translation>Sie gehört zu Readlark.</translation>
    </message>
    <message>
        <source>It is on this computer.</source>
        <translation>Sie ist auf diesem Computer.</translation>
    </message>
    <message>
        <source>A part of it has come; the rest can follow.</source>
        <translation>Ein Teil ist da; der Rest kann folgen.</translation>
    </message>
    <message>
        <source>Its engine is missing. To install it, type: pip install &quot;readlark[piper]&quot;</source>
        <translation>Ihr Sprachmodul fehlt. Zum Installieren eingeben: pip install &quot;readlark[piper]&quot;</translation>
    </message>
</context>
<context>
    <name>VoiceRows</name>
    <message>
        <source>Use “{voice}”</source>
        <translation>„{voice}“ verwenden</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>ausgewählt</translation>
    </message>
</context>
<context>
    <name>VoicesPage</name>
    <message>
        <source>Voices on this computer</source>
        <translation>Stimmen auf diesem Computer</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>They speak without a connection, and nothing leaves this computer.</source>
        <translation>Sie sprechen ohne Verbindung, und nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Any voice of Piper&apos;s can be added: lay its two files (NAME.onnx and NAME.onnx.json) into the folder. Piper&apos;s engine is an extra of its own, under GPL-3.0-or-later; each voice has its own licence.</source>
        <translation>Jede Stimme von Piper lässt sich hinzufügen: Legen Sie ihre beiden Dateien (NAME.onnx und NAME.onnx.json) in den Ordner. Pipers Sprachmodul ist ein eigener Zusatz unter GPL-3.0-or-later; jede Stimme hat ihre eigene Lizenz.</translation>
    </message>
    <message>
        <source>The server could not be reached. Check the connection and try again.</source>
        <translation>Der Server war nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The connection broke off. Try again: it goes on where it stopped.</source>
        <translation>Die Verbindung ist abgebrochen. Versuchen Sie es noch einmal: Es geht weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>The server does not give this voice. Try again later.</source>
        <translation>Der Server gibt diese Stimme nicht heraus. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>What came is not this voice, and was thrown away. Try again later.</source>
        <translation>Was kam, ist nicht diese Stimme und wurde verworfen. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>There is no room for it on the disk. Make some, then try again.</source>
        <translation>Auf dem Datenträger ist kein Platz dafür. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It cannot be written to the folder. See to the folder, then try again.</source>
        <translation>Sie kann nicht in den Ordner geschrieben werden. Prüfen Sie den Ordner und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The voice cannot be removed: {reason}.</source>
        <translation>Die Stimme kann nicht entfernt werden: {reason}.</translation>
    </message>
    <message>
        <source>The folder cannot be made: {reason}.</source>
        <translation>Der Ordner kann nicht angelegt werden: {reason}.</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Turn off “{title}”</source>
        <translation>„{title}“ ausschalten</translation>
    </message>
    <message>
        <source>Use {key}</source>
        <translation>{key} verwenden</translation>
    </message>
    <message>
        <source>One types with that key. Hold Ctrl, Alt or Meta with it, or press Esc.</source>
        <translation>Mit dieser Taste wird geschrieben. Halten Sie dazu Strg, Alt oder Meta, oder drücken Sie Esc.</translation>
    </message>
</context>
<context>
    <name>countries</name>
    <message>
        <source>Argentina</source>
        <translation>Argentinien</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasilien</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexiko</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Neuseeland</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Südafrika</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
</context>
<context>
    <name>export_messages</name>
    <message>
        <source>{name} may not be written in this folder. Export again into another one.</source>
        <translation>{name} darf in diesem Ordner nicht geschrieben werden. Exportieren Sie in einen anderen.</translation>
    </message>
    <message>
        <source>The disk is full, so {name} was not written. Make room, then try again.</source>
        <translation>Der Datenträger ist voll, deshalb wurde {name} nicht geschrieben. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Your share of the disk is full, so {name} was not written. Make room, then try again.</source>
        <translation>Ihr Anteil am Datenträger ist voll, deshalb wurde {name} nicht geschrieben. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The folder of {name} is not there any more. Export again into another one.</source>
        <translation>Den Ordner von {name} gibt es nicht mehr. Exportieren Sie in einen anderen.</translation>
    </message>
    <message>
        <source>{name} has come to be there meanwhile and was left as it is. Export under another name.</source>
        <translation>{name} ist inzwischen entstanden und wurde nicht verändert. Exportieren Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>{name} is too large for this disk. Choose a smaller format, or a file a chapter.</source>
        <translation>{name} ist zu groß für diesen Datenträger. Wählen Sie ein kleineres Format oder eine Datei je Kapitel.</translation>
    </message>
    <message>
        <source>The name {name} is too long for this disk. Export under a shorter one.</source>
        <translation>Der Name {name} ist zu lang für diesen Datenträger. Exportieren Sie unter einem kürzeren.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}. Export again into another folder.</source>
        <translation>{name} kann nicht geschrieben werden: {reason}. Exportieren Sie in einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>from_below</name>
    <message>
        <source>A key is shown as bearer, x-api-key, header:NAME or query:NAME.</source>
        <translation>Ein Schlüssel wird als bearer, x-api-key, header:NAME oder query:NAME gesendet.</translation>
    </message>
    <message>
        <source>The header {name} cannot carry a key. Choose another one.</source>
        <translation>Das Kopffeld {name} kann keinen Schlüssel tragen. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Query fields look like api-version=preview. Join several by &amp;.</source>
        <translation>Abfragefelder sehen aus wie api-version=preview. Verbinden Sie mehrere mit &amp;.</translation>
    </message>
    <message>
        <source>A name has up to 40 letters, digits and hyphens, and begins with no hyphen.</source>
        <translation>Ein Name hat bis zu 40 Buchstaben, Ziffern und Bindestriche und beginnt nicht mit einem Bindestrich.</translation>
    </message>
    <message>
        <source>The name {name} is taken by a service that Readlark brings along. Choose another.</source>
        <translation>Den Namen {name} hat schon ein Dienst, den Readlark mitbringt. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>A title has up to 100 characters.</source>
        <translation>Ein Titel hat bis zu 100 Zeichen.</translation>
    </message>
    <message>
        <source>The {what} has a name of 1 to 200 characters.</source>
        <translation>{what}: Der Name hat 1 bis 200 Zeichen.</translation>
    </message>
    <message>
        <source>The format is one of {names}.</source>
        <translation>Das Format ist eines von diesen: {names}.</translation>
    </message>
    <message>
        <source>The query field {name} carries the key. Leave it out of the others.</source>
        <translation>Das Abfragefeld {name} trägt den Schlüssel. Lassen Sie es bei den anderen weg.</translation>
    </message>
    <message>
        <source>From 1 to {count} requests can be made at once.</source>
        <translation>Zugleich sind 1 bis {count} Anfragen möglich.</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://.</source>
        <translation>Eine Adresse beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>The address is empty. It looks like https://api.example.com.</source>
        <translation>Die Adresse ist leer. Sie sieht aus wie https://api.example.com.</translation>
    </message>
    <message>
        <source>An address has only plain letters, digits and signs, and no blanks.</source>
        <translation>Eine Adresse hat nur einfache Buchstaben, Ziffern und Zeichen und keine Leerzeichen.</translation>
    </message>
    <message>
        <source>The address has a part after ? or #. Leave that part out; query fields have a place of their own.</source>
        <translation>Die Adresse hat einen Teil nach „?“ oder „#“. Lassen Sie ihn weg; Abfragefelder haben ihren eigenen Platz.</translation>
    </message>
    <message>
        <source>That is no address. It looks like https://api.example.com.</source>
        <translation>Das ist keine Adresse. Sie sieht aus wie https://api.example.com.</translation>
    </message>
    <message>
        <source>The address holds a name or a password. Leave that out, and store the key instead.</source>
        <translation>Die Adresse enthält einen Namen oder ein Passwort. Lassen Sie das weg und hinterlegen Sie stattdessen den Schlüssel.</translation>
    </message>
    <message>
        <source>The address names no server. It looks like https://api.example.com.</source>
        <translation>Die Adresse nennt keinen Server. Sie sieht aus wie https://api.example.com.</translation>
    </message>
    <message>
        <source>The port in the address is no number from 1 to 65535.</source>
        <translation>Der Port in der Adresse ist keine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>The path in the address cannot be used. Leave out what is not needed.</source>
        <translation>Der Pfad in der Adresse ist nicht verwendbar. Lassen Sie weg, was nicht nötig ist.</translation>
    </message>
    <message>
        <source>Text and key would travel unencrypted. Use an address that begins with https://.</source>
        <translation>Text und Schlüssel gingen unverschlüsselt durchs Netz. Verwenden Sie eine Adresse, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>Text and key would travel unencrypted through your network. Use https://, or allow http in your own network.</source>
        <translation>Text und Schlüssel gingen unverschlüsselt durch Ihr Netz. Verwenden Sie https://, oder erlauben Sie http im eigenen Netz.</translation>
    </message>
    <message>
        <source>This computer has no keyring. Use the key for this session only, or an environment variable.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund. Verwenden Sie den Schlüssel nur für diese Sitzung, oder eine Umgebungsvariable.</translation>
    </message>
    <message>
        <source>The keyring is locked or does not work. Unlock it, then try again.</source>
        <translation>Der Schlüsselbund ist gesperrt oder funktioniert nicht. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no key. Give it on one line.</source>
        <translation>Es gibt keinen Schlüssel. Geben Sie ihn in einer Zeile an.</translation>
    </message>
    <message>
        <source>That is no key: a key is one line of plain letters, digits and signs without blanks.</source>
        <translation>Das ist kein Schlüssel: Ein Schlüssel ist eine Zeile aus einfachen Buchstaben, Ziffern und Zeichen ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>{name} is no TOML file that can be read, so its prices are not used.</source>
        <translation>{name} ist keine lesbare TOML-Datei, deshalb gelten ihre Preise nicht.</translation>
    </message>
    <message>
        <source>Price {number} in {name} lacks something, so it is not used.</source>
        <translation>Preis {number} in {name} ist unvollständig und gilt deshalb nicht.</translation>
    </message>
    <message>
        <source>Line {number} is not used: {reason}</source>
        <translation>Zeile {number} wird nicht verwendet: {reason}</translation>
    </message>
    <message>
        <source>Nothing is written on the left. Write the word that is to be said differently.</source>
        <translation>Links steht nichts. Schreiben Sie dort das Wort, das anders gesprochen werden soll.</translation>
    </message>
    <message>
        <source>This is no regular expression that can be used. Mend it.</source>
        <translation>Das ist kein brauchbarer regulärer Ausdruck. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>There is no tab between what is written and what is said. Put one there.</source>
        <translation>Zwischen Geschriebenem und Gesprochenem fehlt ein Tabulator. Setzen Sie einen.</translation>
    </message>
    <message>
        <source>The third column knows part, case, expression, language and voice. Use these.</source>
        <translation>Die dritte Spalte kennt part, case, expression, language und voice. Verwenden Sie diese.</translation>
    </message>
    <message>
        <source>This is longer than {count} characters. Write a shorter one.</source>
        <translation>Das ist länger als {count} Zeichen. Schreiben Sie etwas Kürzeres.</translation>
    </message>
    <message>
        <source>This list is larger than 4 MB. Split it.</source>
        <translation>Diese Liste ist größer als 4 MB. Teilen Sie sie.</translation>
    </message>
    <message>
        <source>This is no text file in UTF-8. Save it as one.</source>
        <translation>Das ist keine Textdatei in UTF-8. Speichern Sie sie so.</translation>
    </message>
    <message>
        <source>It needs a dictionary that Readlark does not have. Choose another voice.</source>
        <translation>Sie braucht ein Wörterbuch, das Readlark nicht hat. Wählen Sie eine andere Stimme.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>Streaming</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keinen</translation>
    </message>
    <message>
        <source>there is no server {host}</source>
        <translation>es gibt keinen Server {host}</translation>
    </message>
    <message>
        <source>{host} has the address {address}</source>
        <translation>{host} hat die Adresse {address}</translation>
    </message>
    <message>
        <source>encrypted, and the certificate is trusted</source>
        <translation>verschlüsselt, dem Zertifikat wird vertraut</translation>
    </message>
    <message>
        <source>unencrypted, {where}</source>
        <translation>unverschlüsselt, {where}</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>in your own network</source>
        <translation>im eigenen Netz</translation>
    </message>
    <message>
        <source>not refused</source>
        <translation>nicht abgelehnt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>none is needed</source>
        <translation>keiner nötig</translation>
    </message>
    <message>
        <source>{kind} after {ms} ms, from model {model}, voice {voice}</source>
        <translation>{kind} nach {ms} ms, vom Modell {model}, Stimme {voice}</translation>
    </message>
    <message>
        <source>{model} is to be shut down on {date}</source>
        <translation>{model} wird am {date} abgeschaltet</translation>
    </message>
    <message>
        <source>{model}, one of {count} listed</source>
        <translation>{model}, eines von {count} aufgeführten</translation>
    </message>
    <message>
        <source>none are listed</source>
        <translation>es werden keine aufgeführt</translation>
    </message>
    <message>
        <source>{model} is not among those listed: {names}</source>
        <translation>{model} ist nicht unter den aufgeführten: {names}</translation>
    </message>
    <message>
        <source>{count}, listed at {route}</source>
        <translation>{count}, aufgeführt unter {route}</translation>
    </message>
    <message>
        <source>none are listed; the contract&apos;s thirteen are offered</source>
        <translation>es werden keine aufgeführt; angeboten werden die dreizehn des Vertrags</translation>
    </message>
    <message>
        <source>{format}: {kind} came instead</source>
        <translation>{format}: stattdessen kam {kind}</translation>
    </message>
    <message>
        <source>{detail}: the whole is made before it is sent</source>
        <translation>{detail}: Das Ganze wird erzeugt, bevor es gesendet wird</translation>
    </message>
    <message>
        <source>first sound after {began} ms, all after {whole} ms</source>
        <translation>erster Ton nach {began} ms, alles nach {whole} ms</translation>
    </message>
    <message>
        <source>{model} has none</source>
        <translation>{model} hat keine</translation>
    </message>
    <message>
        <source>{model} takes none</source>
        <translation>{model} nimmt keine an</translation>
    </message>
    <message>
        <source>audio came instead</source>
        <translation>stattdessen kam Audio</translation>
    </message>
    <message>
        <source>with the times of the words</source>
        <translation>mit den Zeiten der Wörter</translation>
    </message>
    <message>
        <source>without the times of the words, which Readlark finds itself</source>
        <translation>ohne die Zeiten der Wörter, die Readlark selbst findet</translation>
    </message>
    <message>
        <source>heeded</source>
        <translation>wird befolgt</translation>
    </message>
    <message>
        <source>taken, but not heeded; Readlark&apos;s own speed works all the same</source>
        <translation>angenommen, aber nicht befolgt; die Geschwindigkeit von Readlark wirkt trotzdem</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>werden angenommen</translation>
    </message>
    <message>
        <source>the answer is empty</source>
        <translation>die Antwort ist leer</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>dem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>it cannot be reached</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>it takes too long</source>
        <translation>dauert zu lange</translation>
    </message>
    <message>
        <source>its answer is no audio</source>
        <translation>die Antwort ist kein Audio</translation>
    </message>
    <message>
        <source>{said} (status {number})</source>
        <translation>{said} (Status {number})</translation>
    </message>
    <message>
        <source>Store the service&apos;s key, and see that it is shown in the way that the service wants it.</source>
        <translation>Hinterlegen Sie den Schlüssel des Dienstes und achten Sie darauf, dass er so gesendet wird, wie der Dienst ihn erwartet.</translation>
    </message>
    <message>
        <source>Store the service&apos;s key.</source>
        <translation>Hinterlegen Sie den Schlüssel des Dienstes.</translation>
    </message>
    <message>
        <source>The key may not be used for speech; ask the service for that right.</source>
        <translation>Der Schlüssel gilt nicht für Sprachausgabe; bitten Sie den Dienst um dieses Recht.</translation>
    </message>
    <message>
        <source>Add credit at the service.</source>
        <translation>Laden Sie beim Dienst Guthaben auf.</translation>
    </message>
    <message>
        <source>Check the address, the model and the voice.</source>
        <translation>Prüfen Sie Adresse, Modell und Stimme.</translation>
    </message>
    <message>
        <source>Check the model and the voice.</source>
        <translation>Prüfen Sie Modell und Stimme.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>Choose another model in time.</source>
        <translation>Wählen Sie rechtzeitig ein anderes Modell.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Check the address, and name the file of its certificates if it uses its own.</source>
        <translation>Prüfen Sie die Adresse, und geben Sie die Zertifikatsdatei an, falls der Dienst eigene verwendet.</translation>
    </message>
    <message>
        <source>See that the server runs and that the address and its port are right.</source>
        <translation>Prüfen Sie, ob der Server läuft und Adresse und Port stimmen.</translation>
    </message>
    <message>
        <source>See that the server is well, and try again.</source>
        <translation>Prüfen Sie den Server, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Say “Code.” instead of a block of program code</source>
        <translation>Statt eines Blocks Programmcode „Code.“ sagen</translation>
    </message>
    <message>
        <source>Pass over separators such as -----</source>
        <translation>Trennlinien wie ----- übergehen</translation>
    </message>
    <message>
        <source>Pass over HTML comments and tags</source>
        <translation>HTML-Kommentare und -Tags übergehen</translation>
    </message>
    <message>
        <source>Pass over the times in subtitles</source>
        <translation>Zeitangaben in Untertiteln übergehen</translation>
    </message>
    <message>
        <source>Pass over the marks of headings, list items and quotations</source>
        <translation>Zeichen von Überschriften, Listenpunkten und Zitaten übergehen</translation>
    </message>
    <message>
        <source>Pass over lists of link addresses</source>
        <translation>Listen von Linkadressen übergehen</translation>
    </message>
    <message>
        <source>Mend words parted at the end of a line</source>
        <translation>Am Zeilenende getrennte Wörter zusammenfügen</translation>
    </message>
    <message>
        <source>Pass over soft hyphens and characters without width</source>
        <translation>Weiche Trennstriche und Zeichen ohne Breite übergehen</translation>
    </message>
    <message>
        <source>Read tables cell by cell, row by row</source>
        <translation>Tabellen Zelle für Zelle, Zeile für Zeile lesen</translation>
    </message>
    <message>
        <source>Read `code` without its marks</source>
        <translation>`Code` ohne seine Zeichen lesen</translation>
    </message>
    <message>
        <source>Read an image as its description</source>
        <translation>Statt eines Bildes seine Beschreibung lesen</translation>
    </message>
    <message>
        <source>Read a link as its words</source>
        <translation>Von einem Link nur die Wörter lesen</translation>
    </message>
    <message>
        <source>Read a web address as its domain</source>
        <translation>Von einer Webadresse nur die Domain lesen</translation>
    </message>
    <message>
        <source>Pass over notes at the foot of a page or the end of a text</source>
        <translation>Fußnoten und Endnoten übergehen</translation>
    </message>
    <message>
        <source>Pass over citation numbers such as [12]</source>
        <translation>Belegnummern wie [12] übergehen</translation>
    </message>
    <message>
        <source>Pass over the marks of notes</source>
        <translation>Fußnotenzeichen übergehen</translation>
    </message>
    <message>
        <source>Read *emphasis* without its marks</source>
        <translation>*Betonung* ohne ihre Zeichen lesen</translation>
    </message>
    <message>
        <source>Pass over the backslash before a mark</source>
        <translation>Den Rückstrich vor einem Zeichen übergehen</translation>
    </message>
    <message>
        <source>Read HTML entities such as &amp;amp; as their characters</source>
        <translation>HTML-Kürzel wie &amp;amp; als ihre Zeichen lesen</translation>
    </message>
    <message>
        <source>Pass over emoji and ornaments</source>
        <translation>Emojis und Schmuckzeichen übergehen</translation>
    </message>
    <message>
        <source>Read marks in a row, such as !!!, as one</source>
        <translation>Zeichenfolgen wie „!!!“ als eines lesen</translation>
    </message>
    <message>
        <source>Read e.g. as “for example” (English)</source>
        <translation>„e.g.“ als „for example“ lesen (Englisch)</translation>
    </message>
    <message>
        <source>Read $5 as “5 dollars” (English)</source>
        <translation>$5 als „5 dollars“ lesen (Englisch)</translation>
    </message>
    <message>
        <source>Read ≥ as “at least”, → as “to” (English)</source>
        <translation>≥ als „at least“, → als „to“ lesen (Englisch)</translation>
    </message>
    <message>
        <source>Join the wrapped lines of a paragraph</source>
        <translation>Umbrochene Zeilen eines Absatzes verbinden</translation>
    </message>
    <message>
        <source>Read several spaces as one</source>
        <translation>Mehrere Leerzeichen als eines lesen</translation>
    </message>
    <message>
        <source>Pass over spaces and blank lines between lines that are kept</source>
        <translation>Leerraum und Leerzeilen zwischen behaltenen Zeilen übergehen</translation>
    </message>
    <message>
        <source>Pause after headings, list items, table rows and lines of verse</source>
        <translation>Pausen nach Überschriften, Listenpunkten, Tabellenzeilen und Verszeilen</translation>
    </message>
    <message>
        <source>Say what the pronunciation list says</source>
        <translation>Sprechen, was in der Ausspracheliste steht</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}; {other}</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}: {why}</translation>
    </message>
    <message>
        <source>{what} ({why})</source>
        <translation>{what} ({why})</translation>
    </message>
</context>
<context>
    <name>import_messages</name>
    <message>
        <source>{name} is none of the formats that can be read. Save it as PDF, EPUB, DOCX, ODT, RTF, HTML or plain text.</source>
        <translation>{name} hat keines der lesbaren Formate. Speichern Sie es als PDF, EPUB, DOCX, ODT, RTF, HTML oder reinen Text.</translation>
    </message>
    <message>
        <source>{name} is damaged. Get it once more, and open that.</source>
        <translation>{name} ist beschädigt. Besorgen Sie die Datei noch einmal und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>{name} is locked with a password. Open it in the window, which asks for it.</source>
        <translation>{name} ist mit einem Passwort gesperrt. Öffnen Sie es im Fenster, das danach fragt.</translation>
    </message>
    <message>
        <source>This password does not open {name}. Try again.</source>
        <translation>Dieses Passwort öffnet {name} nicht. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{name} is locked with a password. Save it without one in the program it was made with, and open that.</source>
        <translation>{name} ist mit einem Passwort gesperrt. Speichern Sie es im Ursprungsprogramm ohne Passwort und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>{name} is copy-protected, and only its seller&apos;s own app opens it. Choose another file.</source>
        <translation>{name} ist kopiergeschützt und lässt sich nur mit der App des Verkäufers öffnen. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{name} is too large, or unpacks to too much. Split it and open the parts.</source>
        <translation>{name} ist zu groß oder wird beim Entpacken zu groß. Teilen Sie es auf und öffnen Sie die Teile.</translation>
    </message>
    <message>
        <source>There is no text in {name}. Choose another file.</source>
        <translation>In {name} ist kein Text. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{name} holds pictures of pages only. Have their text recognised by an OCR program, and open what that makes.</source>
        <translation>{name} enthält nur Bilder von Seiten. Lassen Sie den Text von einem OCR-Programm erkennen und öffnen Sie dessen Ergebnis.</translation>
    </message>
    <message>
        <source>{name} takes too long to be taken apart. Save it in another format and open that.</source>
        <translation>{name} auszuwerten dauert zu lange. Speichern Sie es in einem anderen Format und öffnen Sie dieses.</translation>
    </message>
    <message>
        <source>{name} is no address of a web page. Copy it from the browser: it begins with https://.</source>
        <translation>{name} ist keine Adresse einer Webseite. Kopieren Sie sie aus dem Browser: Sie beginnt mit https://.</translation>
    </message>
    <message>
        <source>{name} does not answer. Check the address and the network, and try again.</source>
        <translation>{name} antwortet nicht. Prüfen Sie Adresse und Netz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{name} does not give this page to Readlark. Open it in the browser, copy its text, and paste it.</source>
        <translation>{name} gibt diese Seite nicht an Readlark heraus. Öffnen Sie sie im Browser, kopieren Sie den Text und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>{name} leads into the network around this computer. If you trust that page, enter its own address.</source>
        <translation>{name} führt in das Netz um diesen Computer. Wenn Sie der Seite vertrauen, geben Sie ihre eigene Adresse ein.</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Afrikaans</source>
        <translation>Afrikaans</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>Albanisch</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>Amharisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Aragonese</source>
        <translation>Aragonesisch</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>Assamese</source>
        <translation>Assamesisch</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Aserbaidschanisch</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>Baskisch</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Belarussisch</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>Bosnisch</translation>
    </message>
    <message>
        <source>Breton</source>
        <translation>Bretonisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>Birmanisch</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation>Kantonesisch</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Dzongkha</source>
        <translation>Dzongkha</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Esperanto</source>
        <translation>Esperanto</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estnisch</translation>
    </message>
    <message>
        <source>Faroese</source>
        <translation>Färöisch</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>Filipino</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>Galicisch</translation>
    </message>
    <message>
        <source>Ganda</source>
        <translation>Ganda</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Gujarati</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation>Haiti-Kreolisch</translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation>Hausa</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Isländisch</translation>
    </message>
    <message>
        <source>Igbo</source>
        <translation>Igbo</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>Irisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Javanese</source>
        <translation>Javanisch</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>Kannada</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Kasachisch</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Khmer</translation>
    </message>
    <message>
        <source>Kinyarwanda</source>
        <translation>Kinyarwanda</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>Kurdisch</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>Kirgisisch</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>Laotisch</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latein</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Luxembourgish</source>
        <translation>Luxemburgisch</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>Mazedonisch</translation>
    </message>
    <message>
        <source>Malagasy</source>
        <translation>Malagasy</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Malaiisch</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>Malayalam</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>Maltesisch</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>Marathi</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>Mongolisch</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>Nepalesisch</translation>
    </message>
    <message>
        <source>Northern Sami</source>
        <translation>Nordsamisch</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>Norwegisch (Bokmål)</translation>
    </message>
    <message>
        <source>Norwegian Nynorsk</source>
        <translation>Norwegisch (Nynorsk)</translation>
    </message>
    <message>
        <source>Occitan</source>
        <translation>Okzitanisch</translation>
    </message>
    <message>
        <source>Odia</source>
        <translation>Oriya</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Paschtu</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Punjabi</translation>
    </message>
    <message>
        <source>Quechua</source>
        <translation>Quechua</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Scottish Gaelic</source>
        <translation>Schottisches Gälisch</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Shona</source>
        <translation>Shona</translation>
    </message>
    <message>
        <source>Sindhi</source>
        <translation>Sindhi</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>Singhalesisch</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Somali</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Suaheli</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>Tadschikisch</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Tatar</source>
        <translation>Tatarisch</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Tibetan</source>
        <translation>Tibetisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>Turkmenisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>Uigurisch</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>Usbekisch</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Volapük</source>
        <translation>Volapük</translation>
    </message>
    <message>
        <source>Walloon</source>
        <translation>Wallonisch</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Walisisch</translation>
    </message>
    <message>
        <source>Western Frisian</source>
        <translation>Westfriesisch</translation>
    </message>
    <message>
        <source>Xhosa</source>
        <translation>Xhosa</translation>
    </message>
    <message>
        <source>Yoruba</source>
        <translation>Yoruba</translation>
    </message>
    <message>
        <source>Zulu</source>
        <translation>Zulu</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>There is no key for {service}.</source>
        <translation>Für {service} gibt es keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Store its key, or choose the built-in voice.</source>
        <translation>Hinterlegen Sie den Schlüssel, oder wählen Sie die eingebaute Stimme.</translation>
    </message>
    <message>
        <source>The keyring is locked or does not work, so there is no key for {service}.</source>
        <translation>Der Schlüsselbund ist gesperrt oder funktioniert nicht, daher gibt es für {service} keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Unlock it, then try again, or choose the built-in voice.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal, oder wählen Sie die eingebaute Stimme.</translation>
    </message>
    <message>
        <source>{service} does not accept the key.</source>
        <translation>{service} nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>Check the key, or choose the built-in voice.</source>
        <translation>Prüfen Sie den Schlüssel, oder wählen Sie die eingebaute Stimme.</translation>
    </message>
    <message>
        <source>The account at {service} has no credit left.</source>
        <translation>Das Guthaben bei {service} ist aufgebraucht.</translation>
    </message>
    <message>
        <source>Add credit there, or choose the built-in voice.</source>
        <translation>Laden Sie dort Guthaben auf, oder wählen Sie die eingebaute Stimme.</translation>
    </message>
    <message>
        <source>The key may not be used for this at {service}.</source>
        <translation>Der Schlüssel darf bei {service} hierfür nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Ask for the right to use speech, or choose another voice.</source>
        <translation>Lassen Sie sich das Recht auf Sprachausgabe geben, oder wählen Sie eine andere Stimme.</translation>
    </message>
    <message>
        <source>{service} knows no such voice, model or address.</source>
        <translation>{service} kennt diese Stimme, dieses Modell oder diese Adresse nicht.</translation>
    </message>
    <message>
        <source>Choose another voice, or check the service&apos;s address.</source>
        <translation>Wählen Sie eine andere Stimme, oder prüfen Sie die Adresse des Dienstes.</translation>
    </message>
    <message>
        <source>{service} refused the request.</source>
        <translation>{service} hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Choose another voice or model; the details say what it refused.</source>
        <translation>Wählen Sie eine andere Stimme oder ein anderes Modell; die Einzelheiten sagen, was abgelehnt wurde.</translation>
    </message>
    <message>
        <source>A piece of the text is longer than {service} takes.</source>
        <translation>Ein Stück des Textes ist länger, als {service} annimmt.</translation>
    </message>
    <message>
        <source>Break the long sentence in two, or choose another voice.</source>
        <translation>Teilen Sie den langen Satz, oder wählen Sie eine andere Stimme.</translation>
    </message>
    <message>
        <source>{service} is busy.</source>
        <translation>{service} ist ausgelastet.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>{service} failed.</source>
        <translation>{service} ist gescheitert.</translation>
    </message>
    <message>
        <source>Try again, or choose another voice.</source>
        <translation>Versuchen Sie es noch einmal, oder wählen Sie eine andere Stimme.</translation>
    </message>
    <message>
        <source>{service} could not be reached.</source>
        <translation>{service} war nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the connection and try again, or choose the built-in voice.</source>
        <translation>Prüfen Sie die Verbindung und versuchen Sie es noch einmal, oder wählen Sie die eingebaute Stimme.</translation>
    </message>
    <message>
        <source>The certificate of {service} is not trusted, so nothing was sent.</source>
        <translation>Dem Zertifikat von {service} wird nicht vertraut, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check its address and this computer&apos;s clock, or choose another voice.</source>
        <translation>Prüfen Sie die Adresse und die Uhr dieses Computers, oder wählen Sie eine andere Stimme.</translation>
    </message>
    <message>
        <source>The address of {service} is not encrypted, so nothing was sent.</source>
        <translation>Die Adresse von {service} ist nicht verschlüsselt, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Give it one that begins with https://, or choose another voice.</source>
        <translation>Geben Sie eine an, die mit https:// beginnt, oder wählen Sie eine andere Stimme.</translation>
    </message>
    <message>
        <source>{service} took too long to answer.</source>
        <translation>{service} hat zu lange nicht geantwortet.</translation>
    </message>
    <message>
        <source>{service} answered something that is no audio.</source>
        <translation>{service} hat etwas geantwortet, das kein Audio ist.</translation>
    </message>
    <message>
        <source>Check the service&apos;s address, or choose another voice.</source>
        <translation>Prüfen Sie die Adresse des Dienstes, oder wählen Sie eine andere Stimme.</translation>
    </message>
    <message>
        <source>{service} stopped in the middle of a sentence.</source>
        <translation>{service} hat mitten im Satz aufgehört.</translation>
    </message>
    <message>
        <source>Try again: the reading goes on from there.</source>
        <translation>Versuchen Sie es noch einmal: Das Vorlesen geht dort weiter.</translation>
    </message>
    <message>
        <source>The built-in voice stopped and could not be started again.</source>
        <translation>Die eingebaute Stimme ist stehen geblieben und ließ sich nicht neu starten.</translation>
    </message>
    <message>
        <source>Try again; if it stays silent, start Readlark anew.</source>
        <translation>Versuchen Sie es noch einmal; bleibt sie stumm, starten Sie Readlark neu.</translation>
    </message>
    <message>
        <source>This voice cannot speak a part of the text.</source>
        <translation>Diese Stimme kann einen Teil des Textes nicht sprechen.</translation>
    </message>
    <message>
        <source>Choose a voice of the text&apos;s language, or read on behind it.</source>
        <translation>Wählen Sie eine Stimme in der Sprache des Textes, oder lesen Sie dahinter weiter.</translation>
    </message>
    <message>
        <source>The file of this voice cannot be used.</source>
        <translation>Die Datei dieser Stimme ist nicht benutzbar.</translation>
    </message>
    <message>
        <source>Choose another voice, or remove this one and get it again.</source>
        <translation>Wählen Sie eine andere Stimme, oder entfernen Sie diese und holen Sie sie neu.</translation>
    </message>
    <message>
        <source>The speech cannot be kept on this computer&apos;s disk.</source>
        <translation>Die Sprache lässt sich auf dem Datenträger dieses Computers nicht ablegen.</translation>
    </message>
    <message>
        <source>Make some room on the disk, then try again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The sound system went away.</source>
        <translation>Das Audiosystem ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Start again to hear it.</source>
        <translation>Starten Sie neu, um es zu hören.</translation>
    </message>
    <message>
        <source>The text could not be spoken.</source>
        <translation>Der Text konnte nicht gesprochen werden.</translation>
    </message>
</context>
</TS>
