<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>said as it is written</source>
        <translation>dit comme c’est écrit</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>{title} - selection</source>
        <translation>{title} - sélection</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Tout le texte</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>La sélection</translation>
    </message>
    <message>
        <source>This chapter: {title}</source>
        <translation>Ce chapitre&#x202f;: {title}</translation>
    </message>
    <message>
        <source>MP3 · plays everywhere</source>
        <translation>MP3 · se lit partout</translation>
    </message>
    <message>
        <source>M4B · an audio book, with chapters and cover</source>
        <translation>M4B · un livre audio, avec chapitres et couverture</translation>
    </message>
    <message>
        <source>Opus · sounds best in few bytes</source>
        <translation>Opus · le meilleur son pour peu d’octets</translation>
    </message>
    <message>
        <source>AAC · for phones and browsers</source>
        <translation>AAC · pour téléphones et navigateurs</translation>
    </message>
    <message>
        <source>FLAC · loses nothing, half as large as WAV</source>
        <translation>FLAC · sans perte, moitié moins lourd que WAV</translation>
    </message>
    <message>
        <source>WAV · loses nothing, for editing</source>
        <translation>WAV · sans perte, pour le montage</translation>
    </message>
    <message>
        <source>PCM · bare samples for programs: 24 kHz, 16 bit, mono</source>
        <translation>PCM · données brutes pour programmes&#x202f;: 24 kHz, 16 bits, mono</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Légère</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Optimale</translation>
    </message>
    <message>
        <source>As it is spoken</source>
        <translation>Tel que prononcé</translation>
    </message>
    <message>
        <source>As audio books are: −20 LUFS</source>
        <translation>Comme les livres audio&#x202f;: −20 LUFS</translation>
    </message>
    <message>
        <source>As podcasts are: −16 LUFS</source>
        <translation>Comme les podcasts&#x202f;: −16 LUFS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>SRT · for most players</source>
        <translation>SRT · pour la plupart des lecteurs</translation>
    </message>
    <message>
        <source>WebVTT · for browsers, with the time of every word</source>
        <translation>WebVTT · pour navigateurs, avec l’instant de chaque mot</translation>
    </message>
    <message>
        <source>LRC · for music players</source>
        <translation>LRC · pour lecteurs de musique</translation>
    </message>
    <message>
        <source>Read the selection</source>
        <translation>Lire la sélection</translation>
    </message>
    <message>
        <source>Read from here</source>
        <translation>Lire à partir d’ici</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Say it like…</source>
        <translation>Prononcer autrement…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Export the selection…</source>
        <translation>Exporter la sélection…</translation>
    </message>
    <message>
        <source>already paid</source>
        <translation>déjà payé</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>prix inconnu</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratuit</translation>
    </message>
    <message>
        <source>about {amount} (estimate)</source>
        <translation>environ {amount} (estimation)</translation>
    </message>
    <message>
        <source>Nobody has said what exporting this costs. Export it?</source>
        <translation>Le coût de cet export n’est pas connu. Exporter quand même&#x202f;?</translation>
    </message>
    <message>
        <source>Nobody has said what reading this costs. Read it?</source>
        <translation>Le coût de cette lecture n’est pas connu. Lire quand même&#x202f;?</translation>
    </message>
    <message>
        <source>Exporting this costs {amount}.</source>
        <translation>Cet export coûte {amount}.</translation>
    </message>
    <message>
        <source>Reading this to its end costs {amount}.</source>
        <translation>Lire ce texte jusqu’au bout coûte {amount}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) are sent to {service}.</source>
        <translation>
            <numerusform>%Ln caractère est envoyé à {service}.</numerusform>
            <numerusform>%Ln caractères sont envoyés à {service}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is about %Ln minute(s) of speech.</source>
        <translation>
            <numerusform>Cela représente environ %Ln minute de parole.</numerusform>
            <numerusform>Cela représente environ %Ln minutes de parole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more character(s) are paid for already and cost nothing.</source>
        <translation>
            <numerusform>%Ln autre est déjà payé et ne coûte rien.</numerusform>
            <numerusform>%Ln autres sont déjà payés et ne coûtent rien.</numerusform>
        </translation>
    </message>
    <message>
        <source>When you are asked is set under Costs and storage, in the settings.</source>
        <translation>Le seuil de cette question se règle dans les paramètres, sous «&#x202f;Coûts et stockage&#x202f;».</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>collé</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#x202f;%</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Written to {target}.</source>
        <translation>Enregistré dans {target}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are written to {folder}.</source>
        <translation>
            <numerusform>%Ln fichier est enregistré dans {folder}.</numerusform>
            <numerusform>%Ln fichiers sont enregistrés dans {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of the text are not in it: this voice cannot speak them.</source>
        <translation>
            <numerusform>Il y manque %Ln partie du texte&#x202f;: cette voix ne sait pas la prononcer.</numerusform>
            <numerusform>Il y manque %Ln parties du texte&#x202f;: cette voix ne sait pas les prononcer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service may have left words out in %Ln place(s). Listen to it.</source>
        <translation>
            <numerusform>Le service a peut-être omis des mots à %Ln endroit. Vérifiez à l’écoute.</numerusform>
            <numerusform>Le service a peut-être omis des mots à %Ln endroits. Vérifiez à l’écoute.</numerusform>
        </translation>
    </message>
    <message>
        <source>Status {number}</source>
        <translation>État {number}</translation>
    </message>
    <message>
        <source>Request {number}</source>
        <translation>Requête {number}</translation>
    </message>
    <message>
        <source>Try again in {seconds} s.</source>
        <translation>Réessayez dans {seconds}&#x202f;s.</translation>
    </message>
    <message>
        <source>{service} is busy. The reading goes on in {seconds} s.</source>
        <translation>{service} est occupé. La lecture reprend dans {seconds}&#x202f;s.</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Le service</translation>
    </message>
    <message>
        <source>The built-in voice</source>
        <translation>La voix intégrée</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}. Choose another file.</source>
        <translation>Impossible de lire {name}&#x202f;: {reason}. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>environ %Ln minute</numerusform>
            <numerusform>environ %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>environ %Ln heure</numerusform>
            <numerusform>environ %Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{hours} and %Ln minute(s)</source>
        <translation>
            <numerusform>{hours} et %Ln minute</numerusform>
            <numerusform>{hours} et %Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Add its key…</source>
        <translation>Ajouter sa clé…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>These keys work in every program. Your desktop may have chosen others: it has the last word.</source>
        <translation>Ces touches fonctionnent dans tous les programmes. Votre bureau a pu en choisir d’autres&#x202f;: il a le dernier mot.</translation>
    </message>
    <message>
        <source>These keys work in every program, also while this window is hidden.</source>
        <translation>Ces touches fonctionnent dans tous les programmes, même quand cette fenêtre est cachée.</translation>
    </message>
    <message>
        <source>Your desktop has not answered yet. It may ask whether Readlark is to have these keys.</source>
        <translation>Votre bureau n’a pas encore répondu. Il demandera peut-être si Readlark peut avoir ces touches.</translation>
    </message>
    <message>
        <source>Your desktop did not give Readlark any keys. Allow them in its settings, or bind a command by hand.</source>
        <translation>Votre bureau n’a pas donné de touches à Readlark. Autorisez-les dans ses paramètres, ou associez une commande à la main.</translation>
    </message>
    <message>
        <source>The part of your desktop that hands keys over has ended. Readlark asks for them again when it is back; until then you can bind a command by hand.</source>
        <translation>La partie de votre bureau qui transmet les touches s’est arrêtée. Readlark les redemandera à son retour&#x202f;; d’ici là, vous pouvez associer une commande à la main.</translation>
    </message>
    <message>
        <source>This desktop hands no keys over to other programs. Bind a command by hand, as told below.</source>
        <translation>Ce bureau ne transmet pas de touches aux autres programmes. Associez une commande à la main, comme indiqué ci-dessous.</translation>
    </message>
    <message>
        <source>Your desktop has yet to be told which keys: choose them in its settings.</source>
        <translation>Votre bureau ne sait pas encore quelles touches&#x202f;: choisissez-les dans ses paramètres.</translation>
    </message>
    <message>
        <source>Your desktop wants it pressed like this: {keys}</source>
        <translation>Votre bureau attend ces touches&#x202f;: {keys}</translation>
    </message>
    <message>
        <source>Your desktop has not answered yet.</source>
        <translation>Votre bureau n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>Another program has {keys}. Choose another one.</source>
        <translation>Un autre programme utilise {keys}. Choisissez une autre touche.</translation>
    </message>
    <message>
        <source>This keyboard has no {keys}. Choose another one.</source>
        <translation>Ce clavier n’a pas {keys}. Choisissez une autre touche.</translation>
    </message>
    <message>
        <source>It does not come through.</source>
        <translation>Elle n’arrive pas.</translation>
    </message>
    <message>
        <source>Read the clipboard</source>
        <translation>Lire le presse-papiers</translation>
    </message>
    <message>
        <source>Pause, or go on</source>
        <translation>Suspendre ou reprendre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln heure</numerusform>
            <numerusform>%Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln seconde</numerusform>
            <numerusform>%Ln secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open a web page…</source>
        <translation>Ouvrir une page web…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Signets</translation>
    </message>
    <message>
        <source>Mark this place</source>
        <translation>Marquer cet endroit</translation>
    </message>
    <message>
        <source>Copy a link to this place</source>
        <translation>Copier un lien vers cet endroit</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Voice panel</source>
        <translation>Panneau de la voix</translation>
    </message>
    <message>
        <source>What will be spoken</source>
        <translation>Ce qui sera dit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>Minuterie de sommeil</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Chercher dans le texte</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Taille habituelle</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>Read from here</source>
        <translation>Lire à partir d’ici</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>Phrase précédente</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Phrase suivante</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>Paragraphe précédent</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>Paragraphe suivant</translation>
    </message>
    <message>
        <source>Repeat the sentence</source>
        <translation>Répéter la phrase</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Plus vite</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Moins vite</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
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
        <translation>Revenir à la voix</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the message and its details</source>
        <translation>Copier le message et ses détails</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>BookmarkRoom</name>
    <message>
        <source>Only what is read or opened can be marked. Read the text first.</source>
        <translation>Seul un texte lu ou ouvert peut être marqué. Faites-le lire d’abord.</translation>
    </message>
    <message>
        <source>Nothing is kept of what is read, so that it cannot be marked. The library can be told to.</source>
        <translation>Rien de ce qui est lu n’est conservé, donc rien ne peut être marqué. La bibliothèque permet de changer cela.</translation>
    </message>
    <message>
        <source>The bookmark is taken out.</source>
        <translation>Le signet est retiré.</translation>
    </message>
    <message>
        <source>This place is marked.</source>
        <translation>Cet endroit est marqué.</translation>
    </message>
</context>
<context>
    <name>BookmarksPage</name>
    <message>
        <source>Bookmarks</source>
        <translation>Signets</translation>
    </message>
    <message>
        <source>Nothing is marked in this text yet.</source>
        <translation>Ce texte n’a pas encore de signet.</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marquer</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>ChangeRows</name>
    <message>
        <source>“{written}”: {said}</source>
        <translation>«&#x202f;{written}&#x202f;»&#x202f;: {said}</translation>
    </message>
</context>
<context>
    <name>ChaptersPage</name>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
    <message>
        <source>This text has no headings.</source>
        <translation>Ce texte n’a pas de titres.</translation>
    </message>
</context>
<context>
    <name>ClipDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Un seul fichier</translation>
    </message>
    <message>
        <source>A file a chapter</source>
        <translation>Un fichier par chapitre</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Contenu</translation>
    </message>
    <message>
        <source>F&amp;iles</source>
        <translation>F&amp;ichiers</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <source>&amp;Loudness</source>
        <translation>Ni&amp;veau sonore</translation>
    </message>
    <message>
        <source>&amp;Subtitles</source>
        <translation>&amp;Sous-titres</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one.</source>
        <translation>Le dossier {folder} n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A name has no / in it. Choose another name, or another folder.</source>
        <translation>Un nom ne contient pas de «&#x202f;/&#x202f;». Choisissez un autre nom ou un autre dossier.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose another name.</source>
        <translation>{name} est un dossier. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{names} is there already. Replace it?</source>
        <translation>{names} existe déjà. Le remplacer&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these file(s) are there already. Replace them?</source>
        <translation>
            <numerusform>%Ln de ces fichiers existe déjà. Le remplacer&#x202f;?</numerusform>
            <numerusform>%Ln de ces fichiers existent déjà. Les remplacer&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>It will be {length} of speech, at {rate}× speed.</source>
        <translation>Durée de la parole&#x202f;: {length}, à la vitesse {rate}×.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are written, the first is “{name}”.</source>
        <translation>
            <numerusform>%Ln fichier sera enregistré&#x202f;: «&#x202f;{name}&#x202f;».</numerusform>
            <numerusform>%Ln fichiers seront enregistrés, le premier est «&#x202f;{name}&#x202f;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Players find its %Ln chapter(s).</source>
        <translation>
            <numerusform>Les lecteurs y trouvent %Ln chapitre.</numerusform>
            <numerusform>Les lecteurs y trouvent %Ln chapitres.</numerusform>
        </translation>
    </message>
    <message>
        <source>This format holds no chapters.</source>
        <translation>Ce format ne contient pas de chapitres.</translation>
    </message>
</context>
<context>
    <name>CombinationButton</name>
    <message>
        <source>Press the keys…</source>
        <translation>Appuyez sur les touches…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>CostQuestion</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message>
        <source>Costs and storage</source>
        <translation>Coûts et stockage</translation>
    </message>
    <message>
        <source>Ask before reading or exporting costs more than</source>
        <translation>Demander avant une lecture ou un export qui coûte plus de</translation>
    </message>
    <message>
        <source>Keep what was paid for, up to</source>
        <translation>Conserver ce qui a été payé, jusqu’à</translation>
    </message>
    <message>
        <source> MB</source>
        <translation>&#x202f;Mo</translation>
    </message>
    <message>
        <source>Delete the kept speech…</source>
        <translation>Supprimer l’audio conservé…</translation>
    </message>
    <message>
        <source>Open my prices</source>
        <translation>Ouvrir mes tarifs</translation>
    </message>
    <message>
        <source>The amount above which to ask, in the currency of the price</source>
        <translation>Montant à partir duquel demander, dans la monnaie du tarif</translation>
    </message>
    <message>
        <source>The most that is kept, in megabytes</source>
        <translation>Quantité maximale conservée, en mégaoctets</translation>
    </message>
    <message>
        <source>The most that the library keeps, in megabytes</source>
        <translation>Quantité maximale conservée par la bibliothèque, en mégaoctets</translation>
    </message>
    <message>
        <source>SPENT THIS MONTH</source>
        <translation>DÉPENSES DU MOIS</translation>
    </message>
    <message>
        <source>In the currency of the price; 0 asks whatever costs anything.</source>
        <translation>Dans la monnaie du tarif&#x202f;; avec 0, tout ce qui coûte quelque chose fait l’objet d’une question.</translation>
    </message>
    <message>
        <source>BEFORE SPENDING</source>
        <translation>AVANT DE DÉPENSER</translation>
    </message>
    <message>
        <source>Kept speech is read and exported again at no cost, also without the network. What was not heard for the longest time goes first.</source>
        <translation>L’audio conservé est relu et réexporté sans frais, même sans réseau. Ce qui n’a pas été écouté depuis le plus longtemps est supprimé en premier.</translation>
    </message>
    <message>
        <source>KEPT SPEECH</source>
        <translation>AUDIO CONSERVÉ</translation>
    </message>
    <message>
        <source>What was read the longest time ago goes first, but nothing with bookmarks or a turn to be read.</source>
        <translation>Ce qui a été lu il y a le plus longtemps est supprimé en premier, sauf ce qui a des signets ou attend d’être lu.</translation>
    </message>
    <message>
        <source>Keep the texts of the library, up to</source>
        <translation>Conserver les textes de la bibliothèque, jusqu’à</translation>
    </message>
    <message>
        <source>KEPT TEXTS</source>
        <translation>TEXTES CONSERVÉS</translation>
    </message>
    <message>
        <source>PRICES</source>
        <translation>TARIFS</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing was spent on speech this month.</source>
        <translation>Rien n’a été dépensé ce mois-ci.</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>prix inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) without a known price are not counted</source>
        <translation>
            <numerusform>%Ln réponse sans prix connu n’est pas comptée</numerusform>
            <numerusform>%Ln réponses sans prix connu ne sont pas comptées</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the kept speech? What is read again is paid for again.</source>
        <translation>Supprimer l’audio conservé&#x202f;? Ce qui sera relu sera payé de nouveau.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{size} MB are kept now.</source>
        <translation>{size}&#x202f;Mo sont conservés actuellement.</translation>
    </message>
    <message>
        <source>Your own prices go before those that Readlark brings along. They are in {file}.</source>
        <translation>Vos propres tarifs passent avant ceux que Readlark fournit. Ils sont dans {file}.</translation>
    </message>
    <message>
        <source>That could not be done: {reason}.</source>
        <translation>Cela n’a pas pu se faire&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>There is no program for such files. Open {file} with a text editor.</source>
        <translation>Aucun programme n’ouvre ce type de fichier. Ouvrez {file} avec un éditeur de texte.</translation>
    </message>
</context>
<context>
    <name>DelayDialog</name>
    <message>
        <source>Words light up too early</source>
        <translation>Les mots s’allument trop tôt</translation>
    </message>
    <message>
        <source>Wireless headphones and loudspeakers are heard a little late, so that words light up before they are heard. Listen to the ticks on them and tap the space bar along. After ten taps the delay is known.</source>
        <translation>Les casques et haut-parleurs sans fil s’entendent avec un léger retard, si bien que les mots s’allument avant d’être entendus. Écoutez-y les battements et tapez en rythme sur la barre d’espace. Après dix appuis, le délai est connu.</translation>
    </message>
    <message>
        <source> ms</source>
        <translation>&#x202f;ms</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>&amp;Délai</translation>
    </message>
    <message numerus="yes">
        <source>Tap here: %Ln time(s) more</source>
        <translation>
            <numerusform>Tapez ici&#x202f;: encore %Ln fois</numerusform>
            <numerusform>Tapez ici&#x202f;: encore %Ln fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured. Tap here to begin again.</source>
        <translation>Mesuré. Tapez ici pour recommencer.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>There is no text on the clipboard. Copy some, then paste again.</source>
        <translation>Il n’y a pas de texte dans le presse-papiers. Copiez-en, puis collez de nouveau.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Édition</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>{service} may have left words out. Such sentences are underlined with dots.</source>
        <translation>{service} a peut-être omis des mots. Ces phrases sont soulignées en pointillé.</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Le service</translation>
    </message>
</context>
<context>
    <name>DrawerRoom</name>
    <message>
        <source>Clear the library</source>
        <translation>Vider la bibliothèque</translation>
    </message>
    <message>
        <source>Forget every text, place and bookmark?</source>
        <translation>Oublier tous les textes, endroits et signets&#x202f;?</translation>
    </message>
    <message>
        <source>Your files stay as they are. This cannot be undone.</source>
        <translation>Vos fichiers restent tels quels. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
</context>
<context>
    <name>ElsewhereRoom</name>
    <message>
        <source>From the selection</source>
        <translation>Depuis la sélection</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Depuis le presse-papiers</translation>
    </message>
    <message>
        <source>Nothing is selected and no text was copied. Select some text and try again.</source>
        <translation>Rien n’est sélectionné et aucun texte n’a été copié. Sélectionnez du texte et réessayez.</translation>
    </message>
    <message>
        <source>There is no text to read. Open one, or select some and have that read.</source>
        <translation>Il n’y a pas de texte à lire. Ouvrez-en un, ou sélectionnez-en un et faites-le lire.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy some and try again.</source>
        <translation>Il n’y a pas de texte dans le presse-papiers. Copiez-en et réessayez.</translation>
    </message>
    <message>
        <source>What was copied is marked as secret, so it is not read aloud. Copy something else.</source>
        <translation>Ce qui a été copié est marqué comme secret et n’est donc pas lu. Copiez autre chose.</translation>
    </message>
    <message>
        <source>The text is too long to be read from here. Save it as a file and open that.</source>
        <translation>Le texte est trop long pour être lu d’ici. Enregistrez-le dans un fichier et ouvrez-le.</translation>
    </message>
    <message>
        <source>The program with the selected text does not answer. Copy the text, or wait and try again.</source>
        <translation>Le programme qui contient le texte sélectionné ne répond pas. Copiez le texte, ou attendez et réessayez.</translation>
    </message>
    <message>
        <source>The program with the copied text does not answer. Copy the text anew and try again.</source>
        <translation>Le programme dont le texte a été copié ne répond pas. Copiez de nouveau le texte et réessayez.</translation>
    </message>
    <message>
        <source>This desktop does not let other programs see what is selected or copied. Paste the text into the window instead.</source>
        <translation>Ce bureau ne laisse pas les autres programmes voir ce qui est sélectionné ou copié. Collez plutôt le texte dans la fenêtre.</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Bring a text, and hear it read.</source>
        <translation>Apportez un texte, et écoutez-le.</translation>
    </message>
    <message>
        <source>or drop a file here, press Ctrl+L for a web page, or simply begin to type</source>
        <translation>ou déposez un fichier ici, appuyez sur Ctrl+L pour une page web, ou commencez simplement à écrire</translation>
    </message>
    <message>
        <source>Paste a text</source>
        <translation>Coller un texte</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Read the welcome text</source>
        <translation>Lire le texte de bienvenue</translation>
    </message>
    <message>
        <source>Continue reading</source>
        <translation>Reprendre la lecture</translation>
    </message>
</context>
<context>
    <name>EntryDelegate</name>
    <message>
        <source>Next · {turn}</source>
        <translation>À suivre · {turn}</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>to be read next: {turn}</source>
        <translation>à lire ensuite&#x202f;: {turn}</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Annuler l’export</translation>
    </message>
    <message>
        <source>Stop writing; no half file is left</source>
        <translation>Arrêter l’écriture&#x202f;; aucun fichier incomplet ne reste</translation>
    </message>
    <message>
        <source>{name} is being cancelled…</source>
        <translation>Annulation de {name}…</translation>
    </message>
    <message>
        <source>Writing {name}: {percent} %</source>
        <translation>Écriture de {name}&#x202f;: {percent}&#x202f;%</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>temps restant&#x202f;: {time}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more to come</source>
        <translation>
            <numerusform>encore %Ln autre export</numerusform>
            <numerusform>encore %Ln autres exports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportRoom</name>
    <message>
        <source>An export is still being written. Stop it and close?</source>
        <translation>Une exportation est encore en cours d’écriture. L’arrêter et fermer&#x202f;?</translation>
    </message>
    <message>
        <source>The unfinished file is removed.</source>
        <translation>Le fichier inachevé est supprimé.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer l’écriture</translation>
    </message>
    <message>
        <source>There is no text to export. Paste or open one first.</source>
        <translation>Il n’y a pas de texte à exporter. Collez-en ou ouvrez-en un d’abord.</translation>
    </message>
    <message>
        <source>The document is still being opened. Export it when all of it is there.</source>
        <translation>Le document est encore en cours d’ouverture. Exportez-le quand il sera là en entier.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>There is no program that shows folders. The files are in {folder}.</source>
        <translation>Aucun programme n’affiche les dossiers. Les fichiers sont dans {folder}.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Chercher dans le texte</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Résultat précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Résultat suivant (Entrée)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
</context>
<context>
    <name>HeardPage</name>
    <message>
        <source>What you have heard</source>
        <translation>Ce que vous avez écouté</translation>
    </message>
    <message>
        <source>THIS WEEK</source>
        <translation>CETTE SEMAINE</translation>
    </message>
    <message>
        <source>IN ALL</source>
        <translation>EN TOUT</translation>
    </message>
    <message>
        <source>LONGEST READING</source>
        <translation>LECTURE LA PLUS LONGUE</translation>
    </message>
    <message>
        <source>Counted on this computer while words light up, and told to nobody. What is private or not kept is not counted.</source>
        <translation>Compté sur cet ordinateur pendant que les mots s’éclairent, et communiqué à personne. Ce qui est privé ou n’est pas conservé n’est pas compté.</translation>
    </message>
    <message>
        <source>Forget it all</source>
        <translation>Tout oublier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Rien encore.</translation>
    </message>
    <message>
        <source>{time}, {words}</source>
        <translation>{time}, {words}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln mot</numerusform>
            <numerusform>%Ln mots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeardRoom</name>
    <message>
        <source>What you have heard…</source>
        <translation>Ce que vous avez écouté…</translation>
    </message>
</context>
<context>
    <name>HotkeyRoom</name>
    <message>
        <source>Another program has the key {key}. “{title}” needs another one.</source>
        <translation>Un autre programme utilise la touche {key}. Il faut une autre touche pour «&#x202f;{title}&#x202f;».</translation>
    </message>
    <message>
        <source>Use {key}</source>
        <translation>Utiliser {key}</translation>
    </message>
    <message>
        <source>Shortcuts everywhere…</source>
        <translation>Raccourcis globaux…</translation>
    </message>
</context>
<context>
    <name>HotkeysPage</name>
    <message>
        <source>Shortcuts everywhere</source>
        <translation>Raccourcis globaux</translation>
    </message>
    <message>
        <source>The same key again pauses the reading, instead of stopping it</source>
        <translation>La même touche une seconde fois suspend la lecture au lieu de l’arrêter</translation>
    </message>
    <message>
        <source>KEYS</source>
        <translation>TOUCHES</translation>
    </message>
    <message>
        <source>BY HAND</source>
        <translation>À LA MAIN</translation>
    </message>
    <message>
        <source>Where these keys do not come through, have your desktop run a command: its settings for the keyboard can bind one to a key. Readlark must be running.</source>
        <translation>Là où ces touches n’arrivent pas, faites exécuter une commande par votre bureau&#x202f;: ses paramètres de clavier peuvent en associer une à une touche. Readlark doit être lancé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the command for “{title}”</source>
        <translation>Copier la commande pour «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>“{title}” has this key already. Choose another one.</source>
        <translation>«&#x202f;{title}&#x202f;» a déjà cette touche. Choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Documents ({endings});;All files (*)</source>
        <translation>Documents ({endings});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>Ouvrir un texte</translation>
    </message>
    <message>
        <source>Open a web page</source>
        <translation>Ouvrir une page web</translation>
    </message>
    <message>
        <source>The address of the page:</source>
        <translation>Adresse de la page&#x202f;:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>paste the key here</source>
        <translation>collez la clé ici</translation>
    </message>
    <message>
        <source>Keep in the keyring</source>
        <translation>Garder dans le trousseau</translation>
    </message>
    <message>
        <source>Use for this session only</source>
        <translation>Utiliser pour cette session seulement</translation>
    </message>
    <message>
        <source>Delete the key</source>
        <translation>Supprimer la clé</translation>
    </message>
    <message>
        <source>Looking for the key…</source>
        <translation>Recherche de la clé…</translation>
    </message>
    <message>
        <source>The key comes from the environment variable {name}.</source>
        <translation>La clé vient de la variable d’environnement {name}.</translation>
    </message>
    <message>
        <source>The key is in this computer&apos;s keyring.</source>
        <translation>La clé est dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>The key is held in memory until Readlark is closed.</source>
        <translation>La clé reste en mémoire jusqu’à la fermeture de Readlark.</translation>
    </message>
    <message>
        <source>There is no key. It can also come from the variable {name}.</source>
        <translation>Il n’y a pas de clé. Elle peut aussi venir de la variable {name}.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>KeysRoom</name>
    <message>
        <source>In every program</source>
        <translation>Dans tous les programmes</translation>
    </message>
</context>
<context>
    <name>LanguageRoom</name>
    <message>
        <source>This text seems to be {language}, and {voice} speaks {spoken}.</source>
        <translation>Ce texte semble être en {language}, et {voice} parle {spoken}.</translation>
    </message>
    <message>
        <source>This text seems to be in a language that {voice} does not speak.</source>
        <translation>Ce texte semble être dans une langue que {voice} ne parle pas.</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Utiliser {name}</translation>
    </message>
    <message>
        <source>More voices…</source>
        <translation>D’autres voix…</translation>
    </message>
    <message>
        <source>Read anyway</source>
        <translation>Lire quand même</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Search titles and texts</source>
        <translation>Chercher dans les titres et les textes</translation>
    </message>
    <message>
        <source>More about the library</source>
        <translation>Plus sur la bibliothèque</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>No text has all of these words.</source>
        <translation>Aucun texte ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>What you have read aloud will be found here, with the place where you left it.</source>
        <translation>Ce que vous avez fait lire se retrouve ici, avec l’endroit où vous vous êtes arrêté.</translation>
    </message>
    <message>
        <source>Private until the window closes: nothing is kept.</source>
        <translation>Privé jusqu’à la fermeture de la fenêtre&#x202f;: rien n’est conservé.</translation>
    </message>
    <message>
        <source>What is read is not kept.</source>
        <translation>Ce qui est lu n’est pas conservé.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Not next</source>
        <translation>Ne pas lire ensuite</translation>
    </message>
    <message>
        <source>Read next</source>
        <translation>Lire ensuite</translation>
    </message>
    <message>
        <source>Open without reading</source>
        <translation>Ouvrir sans lire</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Retirer de la bibliothèque</translation>
    </message>
    <message>
        <source>Keep what I read</source>
        <translation>Conserver ce que je lis</translation>
    </message>
    <message>
        <source>Private until the window closes</source>
        <translation>Privé jusqu’à la fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>Clear the library…</source>
        <translation>Vider la bibliothèque…</translation>
    </message>
</context>
<context>
    <name>LibraryRoom</name>
    <message>
        <source>This text is no longer in the library. Open its file again.</source>
        <translation>Ce texte n’est plus dans la bibliothèque. Ouvrez de nouveau son fichier.</translation>
    </message>
    <message>
        <source>Found: “{words}”</source>
        <translation>Trouvé&#x202f;: «&#x202f;{words}&#x202f;»</translation>
    </message>
    <message>
        <source>Where you left it</source>
        <translation>Là où vous l’aviez laissé</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>À suivre&#x202f;: {title}</translation>
    </message>
    <message>
        <source>Continuing where you left it: “{words}”</source>
        <translation>Reprise là où vous l’aviez laissé&#x202f;: «&#x202f;{words}&#x202f;»</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>The library cannot be used, so texts and places are not kept. Look whether the disk is full and the data folder can be written.</source>
        <translation>La bibliothèque est inutilisable, donc les textes et les endroits ne sont pas conservés. Vérifiez que le disque n’est pas plein et que le dossier des données est accessible en écriture.</translation>
    </message>
</context>
<context>
    <name>LinkRoom</name>
    <message>
        <source>This is no link to a reading. Copy it again, from its beginning.</source>
        <translation>Ce n’est pas un lien vers une lecture. Copiez-le à nouveau, depuis son début.</translation>
    </message>
    <message>
        <source>The text of this link is not in the library of this computer. Open the text itself.</source>
        <translation>Le texte de ce lien n’est pas dans la bibliothèque de cet ordinateur. Ouvrez le texte lui-même.</translation>
    </message>
    <message>
        <source>Only what is read or opened has links. Read the text first.</source>
        <translation>Seul un texte ouvert ou lu a des liens. Lisez d’abord le texte.</translation>
    </message>
    <message>
        <source>Nothing is kept of what is read, so that no link leads to it. The library can be told to.</source>
        <translation>Rien n’est conservé de ce qui est lu, si bien qu’aucun lien n’y mène. Cela se change dans la bibliothèque.</translation>
    </message>
    <message>
        <source>The link is copied. On this computer it opens the text at this word.</source>
        <translation>Le lien est copié. Sur cet ordinateur, il ouvre le texte à ce mot.</translation>
    </message>
</context>
<context>
    <name>Loan</name>
    <message>
        <source>This reading is spoken by {voice}, as was asked. Your own voice comes back after it.</source>
        <translation>Cette lecture est faite par {voice}, comme demandé. Votre voix revient ensuite.</translation>
    </message>
    <message>
        <source>This speed was asked for this reading. Your own comes back after it.</source>
        <translation>Cette vitesse a été demandée pour cette lecture. La vôtre revient ensuite.</translation>
    </message>
</context>
<context>
    <name>LoginRoom</name>
    <message>
        <source>Start hidden when you log in</source>
        <translation>Démarrer caché à l’ouverture de session</translation>
    </message>
    <message>
        <source>The system does not let Readlark change what starts at login. Look for it in the settings of the system.</source>
        <translation>Le système ne laisse pas Readlark changer ce qui démarre à l’ouverture de session. Cherchez-le dans les paramètres du système.</translation>
    </message>
</context>
<context>
    <name>MiniReader</name>
    <message>
        <source>Readlark, small reader</source>
        <translation>Readlark, petit lecteur</translation>
    </message>
    <message>
        <source>Open in the window</source>
        <translation>Ouvrir dans la fenêtre</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
</context>
<context>
    <name>MiniRoom</name>
    <message>
        <source>Waiting for the voice …</source>
        <translation>En attente de la voix …</translation>
    </message>
    <message>
        <source>Show the small reader while the window is away</source>
        <translation>Afficher le petit lecteur quand la fenêtre n’est pas visible</translation>
    </message>
</context>
<context>
    <name>ModelField</name>
    <message>
        <source>MODEL</source>
        <translation>MODÈLE</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>This model was to be shut down on {date}. Choose another.</source>
        <translation>L’arrêt de ce modèle était prévu&#x202f;: {date}. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This model is to be shut down on {date}. Choose another in time.</source>
        <translation>L’arrêt de ce modèle est prévu&#x202f;: {date}. Choisissez-en un autre à temps.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Services and keys…</source>
        <translation>Services et clés…</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>No sound device was found, so the text is followed in silence. Connect one to hear it; clips can be exported all the same.</source>
        <translation>Aucun périphérique audio n’a été trouvé, le texte est donc suivi en silence. Branchez-en un pour l’entendre&#x202f;; l’export reste possible.</translation>
    </message>
</context>
<context>
    <name>NotificationRoom</name>
    <message>
        <source>Open Readlark</source>
        <translation>Ouvrir Readlark</translation>
    </message>
</context>
<context>
    <name>OpeningRoom</name>
    <message numerus="yes">
        <source>One text is shown at a time: %Ln more file(s) were not opened. Open them later.</source>
        <translation>
            <numerusform>Un seul texte est affiché à la fois&#x202f;: un autre fichier n’a pas été ouvert. Ouvrez-le plus tard.</numerusform>
            <numerusform>Un seul texte est affiché à la fois&#x202f;: %Ln autres fichiers n’ont pas été ouverts. Ouvrez-les plus tard.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}. Choose another file.</source>
        <translation>Impossible d’ouvrir {name}&#x202f;: {reason}. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Only the beginning of {name} is here. Open it again for the rest.</source>
        <translation>Seul le début de {name} est là. Ouvrez-le de nouveau pour avoir la suite.</translation>
    </message>
    <message>
        <source>{name} is being opened: {percent} %</source>
        <translation>Ouverture de {name}&#x202f;: {percent}&#x202f;%</translation>
    </message>
    <message>
        <source>Locked document</source>
        <translation>Document verrouillé</translation>
    </message>
    <message>
        <source>This password does not open it.</source>
        <translation>Ce mot de passe ne l’ouvre pas.</translation>
    </message>
    <message>
        <source>{name} is locked. Its password:</source>
        <translation>{name} est verrouillé. Son mot de passe&#x202f;:</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>read now</source>
        <translation>lu en ce moment</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>environ {time}</translation>
    </message>
</context>
<context>
    <name>PronunciationDialog</name>
    <message>
        <source>Say it like…</source>
        <translation>Prononcer autrement…</translation>
    </message>
    <message>
        <source>e.g. engine ex; empty: it is left out</source>
        <translation>p. ex. ènjine ex&#x202f;; vide&#x202f;: omis</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Only as a whole word</source>
        <translation>Seulement comme mot entier</translation>
    </message>
    <message>
        <source>Only with these capitals</source>
        <translation>Seulement avec ces majuscules</translation>
    </message>
    <message>
        <source>It is a regular expression</source>
        <translation>C’est une expression régulière</translation>
    </message>
    <message>
        <source>Only in texts in {language}</source>
        <translation>Seulement dans les textes en {language}</translation>
    </message>
    <message>
        <source>Only by the voice {voice}</source>
        <translation>Seulement par la voix {voice}</translation>
    </message>
    <message>
        <source>&amp;Written</source>
        <translation>É&amp;crit</translation>
    </message>
    <message>
        <source>&amp;Say</source>
        <translation>&amp;Dit</translation>
    </message>
</context>
<context>
    <name>PronunciationsPage</name>
    <message>
        <source>Pronunciations</source>
        <translation>Prononciations</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Dit</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>expression</translation>
    </message>
    <message>
        <source>inside words too</source>
        <translation>aussi dans les mots</translation>
    </message>
    <message>
        <source>these capitals</source>
        <translation>ces majuscules</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>Import pronunciations</source>
        <translation>Importer des prononciations</translation>
    </message>
    <message>
        <source>Text files (*.txt *.tsv);;All files (*)</source>
        <translation>Fichiers texte (*.txt *.tsv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Export pronunciations</source>
        <translation>Exporter les prononciations</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Hello. This is how your text will sound.</source>
        <translation>Bonjour. Voici comment votre texte sera lu.</translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>SeekSlider</name>
    <message>
        <source>Place in the text</source>
        <translation>Endroit dans le texte</translation>
    </message>
    <message>
        <source>{place} of {length}</source>
        <translation>{place} sur {length}</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>a short name for commands</source>
        <translation>un nom court pour les commandes</translation>
    </message>
    <message>
        <source>a name for people</source>
        <translation>un nom pour les humains</translation>
    </message>
    <message>
        <source>Allow unencrypted http in my own network</source>
        <translation>Autoriser http non chiffré dans mon réseau</translation>
    </message>
    <message>
        <source>none; for some: api-version=preview</source>
        <translation>aucun&#x202f;; pour certains&#x202f;: api-version=preview</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>comme le système</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Choisir un fichier de certificats</translation>
    </message>
    <message>
        <source>as suits Readlark</source>
        <translation>au choix de Readlark</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key is shown as</source>
        <translation>Clé envoyée comme</translation>
    </message>
    <message>
        <source>Query fields</source>
        <translation>Champs de requête</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Requêtes simultanées</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>Certificats (*.pem *.crt);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>ServiceRoom</name>
    <message>
        <source>What you have read aloud is sent to {title} ({host}), and spoken there.</source>
        <translation>Ce que vous faites lire est envoyé à {title} ({host}) et prononcé là-bas.</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Services and keys</source>
        <translation>Services et clés</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Add a service…</source>
        <translation>Ajouter un service…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Asks for a dozen short sentences and says what the service can do; a paid one charges them.</source>
        <translation>Demande une douzaine de phrases courtes et dit ce que le service sait faire&#x202f;; un service payant les facture.</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLÉ</translation>
    </message>
    <message>
        <source>Costs and storage…</source>
        <translation>Coûts et stockage…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>The built-in voice speaks on this computer: no key, no cost, and nothing leaves it.</source>
        <translation>La voix intégrée parle sur cet ordinateur&#x202f;: pas de clé, pas de frais, et rien n’en sort.</translation>
    </message>
    <message>
        <source>{title} is at {url}. What you have it read is sent there. Its voice and model are chosen beside the text.</source>
        <translation>{title} se trouve à {url}. Ce que vous lui faites lire y est envoyé. Sa voix et son modèle se choisissent à côté du texte.</translation>
    </message>
    <message>
        <source>Any server that answers POST /v1/audio/speech as OpenAI&apos;s does.</source>
        <translation>Tout serveur qui répond à POST /v1/audio/speech comme celui d’OpenAI.</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Nouveau service</translation>
    </message>
    <message>
        <source>There is a service of that name. Choose another name.</source>
        <translation>Un service porte déjà ce nom. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The service cannot be saved: {reason}.</source>
        <translation>Impossible d’enregistrer le service&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>The service cannot be removed: {reason}.</source>
        <translation>Impossible de supprimer le service&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>Waiting for your keyring: unlock it, or use the key for this session only.</source>
        <translation>En attente de votre trousseau&#x202f;: déverrouillez-le, ou utilisez la clé pour cette session seulement.</translation>
    </message>
    <message>
        <source>Waiting for your keyring: unlock it, so that the key of {name} can be deleted too.</source>
        <translation>En attente de votre trousseau&#x202f;: déverrouillez-le pour que la clé de {name} puisse aussi être supprimée.</translation>
    </message>
    <message>
        <source>{name} is forgotten, but its key may still be in the keyring. {reason}</source>
        <translation>{name} est oublié, mais sa clé est peut-être encore dans le trousseau. {reason}</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Services and keys…</source>
        <translation>Services et clés…</translation>
    </message>
    <message>
        <source>Voices on this computer…</source>
        <translation>Voix sur cet ordinateur…</translation>
    </message>
    <message>
        <source>When a service fails</source>
        <translation>Quand un service échoue</translation>
    </message>
    <message>
        <source>The built-in voice reads on</source>
        <translation>La voix intégrée prend le relais</translation>
    </message>
    <message>
        <source>The reading stops</source>
        <translation>La lecture s’arrête</translation>
    </message>
    <message>
        <source>Costs and storage…</source>
        <translation>Coûts et stockage…</translation>
    </message>
    <message>
        <source>Book serif</source>
        <translation>Police de livre</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Another font…</source>
        <translation>Une autre police…</translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>Readlark speaks {language} when it is started again.</source>
        <translation>Readlark s’affichera dans cette langue au prochain démarrage&#x202f;: {language}.</translation>
    </message>
    <message>
        <source>Readlark speaks the language of the system when it is started again.</source>
        <translation>Readlark s’affichera dans la langue du système au prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>SleepRoom</name>
    <message numerus="yes">
        <source>The reading pauses after %Ln minute(s) of listening.</source>
        <translation>
            <numerusform>La lecture se met en pause après %Ln minute d’écoute.</numerusform>
            <numerusform>La lecture se met en pause après %Ln minutes d’écoute.</numerusform>
        </translation>
    </message>
    <message>
        <source>The reading pauses at the end of the chapter.</source>
        <translation>La lecture se met en pause à la fin du chapitre.</translation>
    </message>
    <message>
        <source>The reading ends with this text.</source>
        <translation>La lecture s’arrête avec ce texte.</translation>
    </message>
    <message>
        <source>Do not pause by itself</source>
        <translation>Ne pas mettre en pause automatiquement</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln minute(s)</source>
        <translation>
            <numerusform>Après %Ln minute</numerusform>
            <numerusform>Après %Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>After another time…</source>
        <translation>Après une autre durée…</translation>
    </message>
    <message>
        <source>At the end of the chapter</source>
        <translation>À la fin du chapitre</translation>
    </message>
    <message>
        <source>At the end of the text</source>
        <translation>À la fin du texte</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>Minuterie de sommeil</translation>
    </message>
    <message>
        <source>Pause after so many minutes:</source>
        <translation>Pause après ce nombre de minutes&#x202f;:</translation>
    </message>
    <message>
        <source>The sleep timer has paused the reading here.</source>
        <translation>La minuterie de sommeil a mis la lecture en pause ici.</translation>
    </message>
</context>
<context>
    <name>SoundRoom</name>
    <message>
        <source>“{name}” is not connected. Until it is, the voice is heard on “{other}”.</source>
        <translation>«&#x202f;{name}&#x202f;» n’est pas connecté. En attendant, la voix s’entend sur «&#x202f;{other}&#x202f;».</translation>
    </message>
    <message>
        <source>Sound output</source>
        <translation>Sortie audio</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name} (non connecté)</translation>
    </message>
    <message>
        <source>Words light up too early…</source>
        <translation>Les mots s’allument trop tôt…</translation>
    </message>
</context>
<context>
    <name>SpeedButton</name>
    <message>
        <source>Speed: click for the next one, turn the wheel for small steps</source>
        <translation>Vitesse&#x202f;: cliquez pour la suivante, tournez la molette pour de petits pas</translation>
    </message>
    <message>
        <source>Speed {rate}</source>
        <translation>Vitesse {rate}</translation>
    </message>
</context>
<context>
    <name>SpeedControl</name>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Speed (Ctrl+Up, Ctrl+Down)</source>
        <translation>Vitesse (Ctrl+Haut, Ctrl+Bas)</translation>
    </message>
    <message>
        <source>Let the voice set the pace</source>
        <translation>La voix règle le rythme</translation>
    </message>
    <message>
        <source>The voice itself speaks slower or faster, from the next sentence on; else the player does</source>
        <translation>La voix elle-même parle plus ou moins vite dès la phrase suivante&#x202f;; sinon, c’est le lecteur</translation>
    </message>
    <message>
        <source>SPEED</source>
        <translation>VITESSE</translation>
    </message>
    <message>
        <source>Speed {rate}</source>
        <translation>Vitesse {rate}</translation>
    </message>
</context>
<context>
    <name>SpokenRoom</name>
    <message>
        <source>Some of your pronunciations are not used. {fault}</source>
        <translation>Certaines de vos prononciations ne sont pas utilisées. {fault}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pronunciation(s) read.</source>
        <translation>
            <numerusform>%Ln prononciation importée.</numerusform>
            <numerusform>%Ln prononciations importées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list cannot be saved: {reason}. Choose another place.</source>
        <translation>Impossible d’enregistrer la liste&#x202f;: {reason}. Choisissez un autre emplacement.</translation>
    </message>
</context>
<context>
    <name>SpokenView</name>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>What is said differently</source>
        <translation>Ce qui est dit autrement</translation>
    </message>
    <message>
        <source>Pronunciations…</source>
        <translation>Prononciations…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Looking through the text…</source>
        <translation>Examen du texte…</translation>
    </message>
    <message>
        <source>Everything is said as it is written.</source>
        <translation>Tout est dit comme c’est écrit.</translation>
    </message>
    <message>
        <source>Take away a tick, and it is said as it is written.</source>
        <translation>Décochez une ligne, et c’est dit comme c’est écrit.</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Tous les changements</translation>
    </message>
    <message>
        <source>WHAT WILL BE SPOKEN</source>
        <translation>CE QUI SERA DIT</translation>
    </message>
</context>
<context>
    <name>StandInNotice</name>
    <message>
        <source>Back to {voice}</source>
        <translation>Revenir à {voice}</translation>
    </message>
    <message>
        <source>Services and keys…</source>
        <translation>Services et clés…</translation>
    </message>
    <message>
        <source>{what_happened} The built-in voice reads on.</source>
        <translation>{what_happened} La voix intégrée prend le relais.</translation>
    </message>
</context>
<context>
    <name>TourRoom</name>
    <message>
        <source>Open a file or paste a text here. You can also drop a file, or simply type.</source>
        <translation>Ouvrez un fichier ou collez un texte ici. Vous pouvez aussi déposer un fichier, ou simplement écrire.</translation>
    </message>
    <message>
        <source>Press play: the voice begins, and the word that it says lights up. A click on a word reads from there.</source>
        <translation>Appuyez sur lecture&#x202f;: la voix commence, et le mot qu’elle prononce s’éclaire. Un clic sur un mot fait lire à partir de là.</translation>
    </message>
    <message>
        <source>A key can read what is selected in any program. Choose one in this menu, under “Shortcuts everywhere…”.</source>
        <translation>Une touche peut lire ce qui est sélectionné dans n’importe quel programme. Choisissez-en une dans ce menu, sous «&#x202f;Raccourcis globaux…&#x202f;».</translation>
    </message>
    <message>
        <source>In any other program, select some text and press {keys}. “Shortcuts everywhere…” in this menu changes the key, and says whether it works here.</source>
        <translation>Dans un autre programme, sélectionnez du texte et appuyez sur {keys}. «&#x202f;Raccourcis globaux…&#x202f;» dans ce menu change la touche et dit si elle fonctionne ici.</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Visite guidée</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Sleep timer, {time} left</source>
        <translation>Minuterie de sommeil, encore {time}</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>about −{time}</source>
        <translation>environ −{time}</translation>
    </message>
    <message>
        <source>Estimated: not all of the text has been spoken yet</source>
        <translation>Estimation&#x202f;: tout le texte n’a pas encore été prononcé</translation>
    </message>
    <message>
        <source>Preparing the text …</source>
        <translation>Préparation du texte …</translation>
    </message>
    <message>
        <source>Waiting for the voice …</source>
        <translation>En attente de la voix …</translation>
    </message>
    <message>
        <source>sentence {number}</source>
        <translation>phrase {number}</translation>
    </message>
    <message>
        <source>sentence {number} of {count}</source>
        <translation>phrase {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Speak the clipboard</source>
        <translation>Lire le presse-papiers</translation>
    </message>
    <message>
        <source>Recent texts</source>
        <translation>Textes récents</translation>
    </message>
    <message>
        <source>Open Readlark</source>
        <translation>Ouvrir Readlark</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>TrayRoom</name>
    <message>
        <source>Paused: {title}</source>
        <translation>En pause&#x202f;: {title}</translation>
    </message>
    <message>
        <source>The reading has stopped: {title}</source>
        <translation>La lecture s’est arrêtée&#x202f;: {title}</translation>
    </message>
    <message>
        <source>Reading: {title}</source>
        <translation>Lecture&#x202f;: {title}</translation>
    </message>
    <message>
        <source>Readlark is still there</source>
        <translation>Readlark est toujours là</translation>
    </message>
    <message>
        <source>It goes on in the tray. To end it, choose Quit in the menu of its icon.</source>
        <translation>Il continue dans la zone de notification. Pour le quitter, choisissez «&#x202f;Quitter&#x202f;» dans le menu de son icône.</translation>
    </message>
    <message>
        <source>Closing the window leaves Readlark in the tray</source>
        <translation>Fermer la fenêtre laisse Readlark dans la zone de notification</translation>
    </message>
</context>
<context>
    <name>VoiceBox</name>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
</context>
<context>
    <name>VoiceField</name>
    <message>
        <source>Hear this voice</source>
        <translation>Écouter cette voix</translation>
    </message>
</context>
<context>
    <name>VoiceList</name>
    <message>
        <source>Voices</source>
        <translation>Voix</translation>
    </message>
</context>
<context>
    <name>VoicePanel</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln mot</numerusform>
            <numerusform>%Ln mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation>
            <numerusform>environ %Ln&#x202f;min</numerusform>
            <numerusform>environ %Ln&#x202f;min</numerusform>
        </translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratuit</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation>environ {hours}&#x202f;h {minutes}&#x202f;min</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <translation>
            <numerusform>environ %Ln&#x202f;h</numerusform>
            <numerusform>environ %Ln&#x202f;h</numerusform>
        </translation>
    </message>
    <message>
        <source>Manage services…</source>
        <translation>Gérer les services…</translation>
    </message>
    <message>
        <source>{name}  ·  built-in</source>
        <translation>{name}  ·  intégrée</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>The built-in voice has one style and takes no instructions.</source>
        <translation>La voix intégrée n’a qu’un style et ne suit pas de consignes.</translation>
    </message>
    <message>
        <source>This model takes no instructions.</source>
        <translation>Ce modèle ne suit pas de consignes.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Instructions for the voice</source>
        <translation>Consignes pour la voix</translation>
    </message>
    <message>
        <source>e.g. Warm, unhurried, a hint of mischief</source>
        <translation>p. ex. chaleureuse, posée, un brin malicieuse</translation>
    </message>
    <message>
        <source>VOICE</source>
        <translation>VOIX</translation>
    </message>
    <message>
        <source>INSTRUCTIONS</source>
        <translation>CONSIGNES</translation>
    </message>
    <message>
        <source>SERVICE</source>
        <translation>SERVICE</translation>
    </message>
</context>
<context>
    <name>VoicePicker</name>
    <message>
        <source>Choose a voice</source>
        <translation>Choisir une voix</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Asking for its voices …</source>
        <translation>Demande de ses voix …</translation>
    </message>
    <message>
        <source>By its id</source>
        <translation>Par identifiant</translation>
    </message>
    <message>
        <source>No voice is called so.</source>
        <translation>Aucune voix ne porte ce nom.</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Hear this voice</source>
        <translation>Écouter cette voix</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Keep it on top</source>
        <translation>Garder en tête de liste</translation>
    </message>
    <message>
        <source>Search the voices by name, language or service, or type an id</source>
        <translation>Chercher une voix par nom, langue ou service, ou saisir un identifiant</translation>
    </message>
    <message>
        <source>Name, language, service or id</source>
        <translation>Nom, langue, service ou identifiant</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
</context>
<context>
    <name>VoiceRow</name>
    <message>
        <source>What has come of {name}</source>
        <translation>Ce qui est arrivé de {name}</translation>
    </message>
    <message>
        <source>It is being fetched.</source>
        <translation>Elle est en cours de téléchargement.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>It comes with Readlark.</source>
        <translation>Elle est fournie avec Readlark.</translation>
    </message>
    <message>
        <source>It is on this computer.</source>
        <translation>Elle est sur cet ordinateur.</translation>
    </message>
    <message>
        <source>A part of it has come; the rest can follow.</source>
        <translation>Une partie est arrivée&#x202f;; le reste peut suivre.</translation>
    </message>
    <message>
        <source>Its engine is missing. To install it, type: pip install &quot;readlark[piper]&quot;</source>
        <translation>Son moteur manque. Pour l’installer, saisissez&#x202f;: pip install &quot;readlark[piper]&quot;</translation>
    </message>
</context>
<context>
    <name>VoiceRows</name>
    <message>
        <source>Use “{voice}”</source>
        <translation>Utiliser «&#x202f;{voice}&#x202f;»</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favori</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisie</translation>
    </message>
</context>
<context>
    <name>VoicesPage</name>
    <message>
        <source>Voices on this computer</source>
        <translation>Voix sur cet ordinateur</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>They speak without a connection, and nothing leaves this computer.</source>
        <translation>Elles parlent sans connexion, et rien ne sort de cet ordinateur.</translation>
    </message>
    <message>
        <source>Any voice of Piper&apos;s can be added: lay its two files (NAME.onnx and NAME.onnx.json) into the folder. Piper&apos;s engine is an extra of its own, under GPL-3.0-or-later; each voice has its own licence.</source>
        <translation>Toute voix de Piper peut être ajoutée&#x202f;: placez ses deux fichiers (NAME.onnx et NAME.onnx.json) dans le dossier. Le moteur de Piper est un complément à part, sous GPL-3.0-or-later&#x202f;; chaque voix a sa propre licence.</translation>
    </message>
    <message>
        <source>The server could not be reached. Check the connection and try again.</source>
        <translation>Le serveur est injoignable. Vérifiez la connexion et réessayez.</translation>
    </message>
    <message>
        <source>The connection broke off. Try again: it goes on where it stopped.</source>
        <translation>La connexion s’est interrompue. Réessayez&#x202f;: cela reprend là où c’était resté.</translation>
    </message>
    <message>
        <source>The server does not give this voice. Try again later.</source>
        <translation>Le serveur ne fournit pas cette voix. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>What came is not this voice, and was thrown away. Try again later.</source>
        <translation>Ce qui est arrivé n’est pas cette voix et a été jeté. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>There is no room for it on the disk. Make some, then try again.</source>
        <translation>Il n’y a pas assez de place sur le disque. Libérez-en, puis réessayez.</translation>
    </message>
    <message>
        <source>It cannot be written to the folder. See to the folder, then try again.</source>
        <translation>Impossible de l’écrire dans le dossier. Vérifiez le dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>The voice cannot be removed: {reason}.</source>
        <translation>Impossible de supprimer la voix&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>The folder cannot be made: {reason}.</source>
        <translation>Impossible de créer le dossier&#x202f;: {reason}.</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Turn off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Turn off “{title}”</source>
        <translation>Désactiver «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>Use {key}</source>
        <translation>Utiliser {key}</translation>
    </message>
    <message>
        <source>One types with that key. Hold Ctrl, Alt or Meta with it, or press Esc.</source>
        <translation>Cette touche sert à écrire. Tenez Ctrl, Alt ou Méta avec elle, ou appuyez sur Échap.</translation>
    </message>
</context>
<context>
    <name>countries</name>
    <message>
        <source>Argentina</source>
        <translation>Argentine</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australie</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Autriche</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgique</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brésil</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>China</source>
        <translation>Chine</translation>
    </message>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Allemagne</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Inde</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlande</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italie</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japon</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexique</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Pays-Bas</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nouvelle-Zélande</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Afrique du Sud</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Espagne</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suisse</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taïwan</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Royaume-Uni</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
</context>
<context>
    <name>export_messages</name>
    <message>
        <source>{name} may not be written in this folder. Export again into another one.</source>
        <translation>L’écriture de {name} n’est pas autorisée dans ce dossier. Exportez dans un autre.</translation>
    </message>
    <message>
        <source>The disk is full, so {name} was not written. Make room, then try again.</source>
        <translation>Le disque est plein, {name} n’a donc pas été écrit. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Your share of the disk is full, so {name} was not written. Make room, then try again.</source>
        <translation>Votre quota de disque est atteint, {name} n’a donc pas été écrit. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The folder of {name} is not there any more. Export again into another one.</source>
        <translation>Le dossier de {name} n’existe plus. Exportez dans un autre.</translation>
    </message>
    <message>
        <source>{name} has come to be there meanwhile and was left as it is. Export under another name.</source>
        <translation>{name} est apparu entre-temps et a été laissé tel quel. Exportez sous un autre nom.</translation>
    </message>
    <message>
        <source>{name} is too large for this disk. Choose a smaller format, or a file a chapter.</source>
        <translation>{name} est trop volumineux pour ce disque. Choisissez un format plus léger, ou un fichier par chapitre.</translation>
    </message>
    <message>
        <source>The name {name} is too long for this disk. Export under a shorter one.</source>
        <translation>Le nom {name} est trop long pour ce disque. Exportez sous un nom plus court.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}. Export again into another folder.</source>
        <translation>Impossible d’écrire {name}&#x202f;: {reason}. Exportez dans un autre dossier.</translation>
    </message>
</context>
<context>
    <name>from_below</name>
    <message>
        <source>A key is shown as bearer, x-api-key, header:NAME or query:NAME.</source>
        <translation>Une clé est envoyée comme bearer, x-api-key, header:NAME ou query:NAME.</translation>
    </message>
    <message>
        <source>The header {name} cannot carry a key. Choose another one.</source>
        <translation>L’en-tête {name} ne peut pas porter de clé. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Query fields look like api-version=preview. Join several by &amp;.</source>
        <translation>Les champs de requête ressemblent à api-version=preview. Reliez-en plusieurs par &amp;.</translation>
    </message>
    <message>
        <source>A name has up to 40 letters, digits and hyphens, and begins with no hyphen.</source>
        <translation>Un nom a jusqu’à 40 lettres, chiffres et tirets, et ne commence pas par un tiret.</translation>
    </message>
    <message>
        <source>The name {name} is taken by a service that Readlark brings along. Choose another.</source>
        <translation>Le nom {name} est pris par un service fourni avec Readlark. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A title has up to 100 characters.</source>
        <translation>Un titre a jusqu’à 100 caractères.</translation>
    </message>
    <message>
        <source>The {what} has a name of 1 to 200 characters.</source>
        <translation>{what}&#x202f;: le nom a de 1 à 200 caractères.</translation>
    </message>
    <message>
        <source>The format is one of {names}.</source>
        <translation>Le format est l’un de ceux-ci&#x202f;: {names}.</translation>
    </message>
    <message>
        <source>The query field {name} carries the key. Leave it out of the others.</source>
        <translation>Le champ de requête {name} porte la clé. Ne le mettez pas parmi les autres.</translation>
    </message>
    <message>
        <source>From 1 to {count} requests can be made at once.</source>
        <translation>De 1 à {count} requêtes simultanées sont possibles.</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://.</source>
        <translation>Une adresse commence par https:// ou http://.</translation>
    </message>
    <message>
        <source>The address is empty. It looks like https://api.example.com.</source>
        <translation>L’adresse est vide. Elle ressemble à https://api.example.com.</translation>
    </message>
    <message>
        <source>An address has only plain letters, digits and signs, and no blanks.</source>
        <translation>Une adresse n’a que des lettres simples, des chiffres et des signes, sans espaces.</translation>
    </message>
    <message>
        <source>The address has a part after ? or #. Leave that part out; query fields have a place of their own.</source>
        <translation>L’adresse contient un «&#x202f;?&#x202f;» ou un «&#x202f;#&#x202f;» suivi d’une partie. Retirez cette partie&#x202f;; les champs de requête ont leur propre place.</translation>
    </message>
    <message>
        <source>That is no address. It looks like https://api.example.com.</source>
        <translation>Ce n’est pas une adresse. Elle ressemble à https://api.example.com.</translation>
    </message>
    <message>
        <source>The address holds a name or a password. Leave that out, and store the key instead.</source>
        <translation>L’adresse contient un nom ou un mot de passe. Retirez-le, et enregistrez plutôt la clé.</translation>
    </message>
    <message>
        <source>The address names no server. It looks like https://api.example.com.</source>
        <translation>L’adresse ne nomme pas de serveur. Elle ressemble à https://api.example.com.</translation>
    </message>
    <message>
        <source>The port in the address is no number from 1 to 65535.</source>
        <translation>Le port de l’adresse n’est pas un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>The path in the address cannot be used. Leave out what is not needed.</source>
        <translation>Le chemin de l’adresse est inutilisable. Retirez ce qui n’est pas nécessaire.</translation>
    </message>
    <message>
        <source>Text and key would travel unencrypted. Use an address that begins with https://.</source>
        <translation>Le texte et la clé voyageraient sans chiffrement. Utilisez une adresse qui commence par https://.</translation>
    </message>
    <message>
        <source>Text and key would travel unencrypted through your network. Use https://, or allow http in your own network.</source>
        <translation>Le texte et la clé voyageraient sans chiffrement dans votre réseau. Utilisez https://, ou autorisez http dans votre réseau.</translation>
    </message>
    <message>
        <source>This computer has no keyring. Use the key for this session only, or an environment variable.</source>
        <translation>Cet ordinateur n’a pas de trousseau. Utilisez la clé pour cette session seulement, ou une variable d’environnement.</translation>
    </message>
    <message>
        <source>The keyring is locked or does not work. Unlock it, then try again.</source>
        <translation>Le trousseau est verrouillé ou ne fonctionne pas. Déverrouillez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>There is no key. Give it on one line.</source>
        <translation>Il n’y a pas de clé. Donnez-la sur une seule ligne.</translation>
    </message>
    <message>
        <source>That is no key: a key is one line of plain letters, digits and signs without blanks.</source>
        <translation>Ce n’est pas une clé&#x202f;: une clé est une ligne de lettres simples, de chiffres et de signes, sans espaces.</translation>
    </message>
    <message>
        <source>{name} is no TOML file that can be read, so its prices are not used.</source>
        <translation>{name} n’est pas un fichier TOML lisible, ses tarifs ne sont donc pas utilisés.</translation>
    </message>
    <message>
        <source>Price {number} in {name} lacks something, so it is not used.</source>
        <translation>Le tarif {number} de {name} est incomplet et n’est donc pas utilisé.</translation>
    </message>
    <message>
        <source>Line {number} is not used: {reason}</source>
        <translation>La ligne {number} n’est pas utilisée&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>Nothing is written on the left. Write the word that is to be said differently.</source>
        <translation>Rien n’est écrit à gauche. Écrivez le mot à dire autrement.</translation>
    </message>
    <message>
        <source>This is no regular expression that can be used. Mend it.</source>
        <translation>Ce n’est pas une expression régulière utilisable. Corrigez-la.</translation>
    </message>
    <message>
        <source>There is no tab between what is written and what is said. Put one there.</source>
        <translation>Il manque une tabulation entre ce qui est écrit et ce qui est dit. Ajoutez-en une.</translation>
    </message>
    <message>
        <source>The third column knows part, case, expression, language and voice. Use these.</source>
        <translation>La troisième colonne connaît part, case, expression, language et voice. Utilisez ces mots.</translation>
    </message>
    <message>
        <source>This is longer than {count} characters. Write a shorter one.</source>
        <translation>C’est plus long que {count} caractères. Écrivez plus court.</translation>
    </message>
    <message>
        <source>This list is larger than 4 MB. Split it.</source>
        <translation>Cette liste dépasse 4&#x202f;Mo. Divisez-la.</translation>
    </message>
    <message>
        <source>This is no text file in UTF-8. Save it as one.</source>
        <translation>Ce n’est pas un fichier texte en UTF-8. Enregistrez-le ainsi.</translation>
    </message>
    <message>
        <source>It needs a dictionary that Readlark does not have. Choose another voice.</source>
        <translation>Elle a besoin d’un dictionnaire que Readlark n’a pas. Choisissez une autre voix.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clé</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>parole</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>voix</translation>
    </message>
    <message>
        <source>voices</source>
        <translation>voix</translation>
    </message>
    <message>
        <source>formats</source>
        <translation>formats</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>diffusion en continu</translation>
    </message>
    <message>
        <source>events</source>
        <translation>événements</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>vitesse</translation>
    </message>
    <message>
        <source>instructions</source>
        <translation>consignes</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>il n’y en a pas</translation>
    </message>
    <message>
        <source>there is no server {host}</source>
        <translation>il n’y a pas de serveur {host}</translation>
    </message>
    <message>
        <source>{host} has the address {address}</source>
        <translation>{host} a l’adresse {address}</translation>
    </message>
    <message>
        <source>encrypted, and the certificate is trusted</source>
        <translation>chiffrée, et le certificat est digne de confiance</translation>
    </message>
    <message>
        <source>unencrypted, {where}</source>
        <translation>non chiffrée, {where}</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
    <message>
        <source>in your own network</source>
        <translation>dans votre réseau</translation>
    </message>
    <message>
        <source>not refused</source>
        <translation>non refusée</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refus</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>none is needed</source>
        <translation>aucune n’est nécessaire</translation>
    </message>
    <message>
        <source>{kind} after {ms} ms, from model {model}, voice {voice}</source>
        <translation>{kind} après {ms} ms, du modèle {model}, voix {voice}</translation>
    </message>
    <message>
        <source>{model} is to be shut down on {date}</source>
        <translation>l’arrêt de {model} est prévu le {date}</translation>
    </message>
    <message>
        <source>{model}, one of {count} listed</source>
        <translation>{model}, l’un des {count} annoncés</translation>
    </message>
    <message>
        <source>none are listed</source>
        <translation>aucun n’est annoncé</translation>
    </message>
    <message>
        <source>{model} is not among those listed: {names}</source>
        <translation>{model} n’est pas parmi ceux annoncés&#x202f;: {names}</translation>
    </message>
    <message>
        <source>{count}, listed at {route}</source>
        <translation>{count}, annoncées à {route}</translation>
    </message>
    <message>
        <source>none are listed; the contract&apos;s thirteen are offered</source>
        <translation>aucune n’est annoncée&#x202f;; les treize du contrat sont proposées</translation>
    </message>
    <message>
        <source>{format}: {kind} came instead</source>
        <translation>{format}&#x202f;: {kind} est venu à la place</translation>
    </message>
    <message>
        <source>{detail}: the whole is made before it is sent</source>
        <translation>{detail}&#x202f;: le tout est produit avant d’être envoyé</translation>
    </message>
    <message>
        <source>first sound after {began} ms, all after {whole} ms</source>
        <translation>premier son après {began} ms, tout après {whole} ms</translation>
    </message>
    <message>
        <source>{model} has none</source>
        <translation>{model} n’en a pas</translation>
    </message>
    <message>
        <source>{model} takes none</source>
        <translation>{model} n’en accepte pas</translation>
    </message>
    <message>
        <source>audio came instead</source>
        <translation>de l’audio est venu à la place</translation>
    </message>
    <message>
        <source>with the times of the words</source>
        <translation>avec les instants des mots</translation>
    </message>
    <message>
        <source>without the times of the words, which Readlark finds itself</source>
        <translation>sans les instants des mots, que Readlark trouve lui-même</translation>
    </message>
    <message>
        <source>heeded</source>
        <translation>respectée</translation>
    </message>
    <message>
        <source>taken, but not heeded; Readlark&apos;s own speed works all the same</source>
        <translation>acceptée, mais sans effet&#x202f;; la vitesse de Readlark fonctionne quand même</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>acceptées</translation>
    </message>
    <message>
        <source>the answer is empty</source>
        <translation>la réponse est vide</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>son certificat n’est pas digne de confiance</translation>
    </message>
    <message>
        <source>it cannot be reached</source>
        <translation>injoignable</translation>
    </message>
    <message>
        <source>it takes too long</source>
        <translation>trop lent à répondre</translation>
    </message>
    <message>
        <source>its answer is no audio</source>
        <translation>sa réponse n’est pas de l’audio</translation>
    </message>
    <message>
        <source>{said} (status {number})</source>
        <translation>{said} (état {number})</translation>
    </message>
    <message>
        <source>Store the service&apos;s key, and see that it is shown in the way that the service wants it.</source>
        <translation>Enregistrez la clé du service, et vérifiez qu’elle est envoyée comme le service l’attend.</translation>
    </message>
    <message>
        <source>Store the service&apos;s key.</source>
        <translation>Enregistrez la clé du service.</translation>
    </message>
    <message>
        <source>The key may not be used for speech; ask the service for that right.</source>
        <translation>La clé ne permet pas la synthèse vocale&#x202f;; demandez ce droit au service.</translation>
    </message>
    <message>
        <source>Add credit at the service.</source>
        <translation>Ajoutez du crédit auprès du service.</translation>
    </message>
    <message>
        <source>Check the address, the model and the voice.</source>
        <translation>Vérifiez l’adresse, le modèle et la voix.</translation>
    </message>
    <message>
        <source>Check the model and the voice.</source>
        <translation>Vérifiez le modèle et la voix.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>Choose another model in time.</source>
        <translation>Choisissez un autre modèle à temps.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Check the address, and name the file of its certificates if it uses its own.</source>
        <translation>Vérifiez l’adresse, et indiquez le fichier de ses certificats s’il en a en propre.</translation>
    </message>
    <message>
        <source>See that the server runs and that the address and its port are right.</source>
        <translation>Vérifiez que le serveur fonctionne et que l’adresse et le port sont justes.</translation>
    </message>
    <message>
        <source>See that the server is well, and try again.</source>
        <translation>Vérifiez que le serveur va bien, puis réessayez.</translation>
    </message>
    <message>
        <source>Say “Code.” instead of a block of program code</source>
        <translation>Dire «&#x202f;Code.&#x202f;» à la place d’un bloc de code</translation>
    </message>
    <message>
        <source>Pass over separators such as -----</source>
        <translation>Passer les séparateurs comme -----</translation>
    </message>
    <message>
        <source>Pass over HTML comments and tags</source>
        <translation>Passer les commentaires et balises HTML</translation>
    </message>
    <message>
        <source>Pass over the times in subtitles</source>
        <translation>Passer les minutages des sous-titres</translation>
    </message>
    <message>
        <source>Pass over the marks of headings, list items and quotations</source>
        <translation>Passer les marques de titres, de listes et de citations</translation>
    </message>
    <message>
        <source>Pass over lists of link addresses</source>
        <translation>Passer les listes d’adresses de liens</translation>
    </message>
    <message>
        <source>Mend words parted at the end of a line</source>
        <translation>Recoller les mots coupés en fin de ligne</translation>
    </message>
    <message>
        <source>Pass over soft hyphens and characters without width</source>
        <translation>Passer les césures conditionnelles et les caractères sans largeur</translation>
    </message>
    <message>
        <source>Read tables cell by cell, row by row</source>
        <translation>Lire les tableaux cellule par cellule, ligne par ligne</translation>
    </message>
    <message>
        <source>Read `code` without its marks</source>
        <translation>Lire `code` sans ses marques</translation>
    </message>
    <message>
        <source>Read an image as its description</source>
        <translation>Lire la description d’une image</translation>
    </message>
    <message>
        <source>Read a link as its words</source>
        <translation>Ne lire que les mots d’un lien</translation>
    </message>
    <message>
        <source>Read a web address as its domain</source>
        <translation>Ne lire que le domaine d’une adresse web</translation>
    </message>
    <message>
        <source>Pass over notes at the foot of a page or the end of a text</source>
        <translation>Passer les notes de bas de page et de fin de texte</translation>
    </message>
    <message>
        <source>Pass over citation numbers such as [12]</source>
        <translation>Passer les numéros de référence comme [12]</translation>
    </message>
    <message>
        <source>Pass over the marks of notes</source>
        <translation>Passer les appels de note</translation>
    </message>
    <message>
        <source>Read *emphasis* without its marks</source>
        <translation>Lire *emphase* sans ses marques</translation>
    </message>
    <message>
        <source>Pass over the backslash before a mark</source>
        <translation>Passer la barre oblique inverse devant une marque</translation>
    </message>
    <message>
        <source>Read HTML entities such as &amp;amp; as their characters</source>
        <translation>Lire les entités HTML comme &amp;amp; par leurs caractères</translation>
    </message>
    <message>
        <source>Pass over emoji and ornaments</source>
        <translation>Passer les émojis et les ornements</translation>
    </message>
    <message>
        <source>Read marks in a row, such as !!!, as one</source>
        <translation>Lire une suite de signes répétés comme un seul</translation>
    </message>
    <message>
        <source>Read e.g. as “for example” (English)</source>
        <translation>Lire «&#x202f;e.g.&#x202f;» comme «&#x202f;for example&#x202f;» (anglais)</translation>
    </message>
    <message>
        <source>Read $5 as “5 dollars” (English)</source>
        <translation>Lire $5 comme «&#x202f;5 dollars&#x202f;» (anglais)</translation>
    </message>
    <message>
        <source>Read ≥ as “at least”, → as “to” (English)</source>
        <translation>Lire ≥ comme «&#x202f;at least&#x202f;», → comme «&#x202f;to&#x202f;» (anglais)</translation>
    </message>
    <message>
        <source>Join the wrapped lines of a paragraph</source>
        <translation>Relier les lignes d’un paragraphe</translation>
    </message>
    <message>
        <source>Read several spaces as one</source>
        <translation>Lire plusieurs espaces comme une seule</translation>
    </message>
    <message>
        <source>Pass over spaces and blank lines between lines that are kept</source>
        <translation>Passer les espaces et lignes vides entre les lignes gardées</translation>
    </message>
    <message>
        <source>Pause after headings, list items, table rows and lines of verse</source>
        <translation>Marquer une pause après titres, éléments de liste, lignes de tableau et vers</translation>
    </message>
    <message>
        <source>Say what the pronunciation list says</source>
        <translation>Dire ce qu’indique la liste de prononciations</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}&#x202f;; {other}</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}&#x202f;: {why}</translation>
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
        <translation>{name} n’est dans aucun des formats lisibles. Enregistrez-le en PDF, EPUB, DOCX, ODT, RTF, HTML ou texte brut.</translation>
    </message>
    <message>
        <source>{name} is damaged. Get it once more, and open that.</source>
        <translation>{name} est endommagé. Procurez-vous-le de nouveau, puis ouvrez-le.</translation>
    </message>
    <message>
        <source>{name} is locked with a password. Open it in the window, which asks for it.</source>
        <translation>{name} est protégé par un mot de passe. Ouvrez-le dans la fenêtre, qui le demandera.</translation>
    </message>
    <message>
        <source>This password does not open {name}. Try again.</source>
        <translation>Ce mot de passe n’ouvre pas {name}. Réessayez.</translation>
    </message>
    <message>
        <source>{name} is locked with a password. Save it without one in the program it was made with, and open that.</source>
        <translation>{name} est protégé par un mot de passe. Enregistrez-le sans mot de passe dans son programme d’origine, puis ouvrez-le.</translation>
    </message>
    <message>
        <source>{name} is copy-protected, and only its seller&apos;s own app opens it. Choose another file.</source>
        <translation>{name} est protégé contre la copie, et seule l’application du vendeur l’ouvre. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{name} is too large, or unpacks to too much. Split it and open the parts.</source>
        <translation>{name} est trop volumineux, ou le devient une fois décompressé. Divisez-le et ouvrez les parties.</translation>
    </message>
    <message>
        <source>There is no text in {name}. Choose another file.</source>
        <translation>Il n’y a pas de texte dans {name}. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{name} holds pictures of pages only. Have their text recognised by an OCR program, and open what that makes.</source>
        <translation>{name} ne contient que des images de pages. Faites reconnaître leur texte par un programme d’OCR, puis ouvrez le résultat.</translation>
    </message>
    <message>
        <source>{name} takes too long to be taken apart. Save it in another format and open that.</source>
        <translation>L’analyse de {name} prend trop de temps. Enregistrez-le dans un autre format et ouvrez-le.</translation>
    </message>
    <message>
        <source>{name} is no address of a web page. Copy it from the browser: it begins with https://.</source>
        <translation>{name} n’est pas l’adresse d’une page web. Copiez-la depuis le navigateur&#x202f;: elle commence par https://.</translation>
    </message>
    <message>
        <source>{name} does not answer. Check the address and the network, and try again.</source>
        <translation>{name} ne répond pas. Vérifiez l’adresse et le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>{name} does not give this page to Readlark. Open it in the browser, copy its text, and paste it.</source>
        <translation>{name} ne donne pas cette page à Readlark. Ouvrez-la dans le navigateur, copiez son texte et collez-le.</translation>
    </message>
    <message>
        <source>{name} leads into the network around this computer. If you trust that page, enter its own address.</source>
        <translation>{name} mène au réseau local de cet ordinateur. Si vous faites confiance à cette page, saisissez sa propre adresse.</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Afrikaans</source>
        <translation>afrikaans</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>albanais</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>amharique</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Aragonese</source>
        <translation>aragonais</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>arménien</translation>
    </message>
    <message>
        <source>Assamese</source>
        <translation>assamais</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>azerbaïdjanais</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>bengali</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>basque</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>biélorusse</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>bosnien</translation>
    </message>
    <message>
        <source>Breton</source>
        <translation>breton</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>bulgare</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>birman</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation>cantonais</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalan</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinois</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croate</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>tchèque</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danois</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>Dzongkha</source>
        <translation>dzongkha</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Esperanto</source>
        <translation>espéranto</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>estonien</translation>
    </message>
    <message>
        <source>Faroese</source>
        <translation>féroïen</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>filipino</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finnois</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>galicien</translation>
    </message>
    <message>
        <source>Ganda</source>
        <translation>ganda</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>géorgien</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grec</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>gujarati</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation>créole haïtien</translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation>haoussa</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hébreu</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>hongrois</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>islandais</translation>
    </message>
    <message>
        <source>Igbo</source>
        <translation>igbo</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonésien</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>irlandais</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Javanese</source>
        <translation>javanais</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>kannada</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>kazakh</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>khmer</translation>
    </message>
    <message>
        <source>Kinyarwanda</source>
        <translation>kinyarwanda</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coréen</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>kurde</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>kirghize</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>lao</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>latin</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>letton</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>lituanien</translation>
    </message>
    <message>
        <source>Luxembourgish</source>
        <translation>luxembourgeois</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>macédonien</translation>
    </message>
    <message>
        <source>Malagasy</source>
        <translation>malgache</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>malais</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>malayalam</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>maltais</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>marathi</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>mongol</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>népalais</translation>
    </message>
    <message>
        <source>Northern Sami</source>
        <translation>same du Nord</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>norvégien bokmål</translation>
    </message>
    <message>
        <source>Norwegian Nynorsk</source>
        <translation>norvégien nynorsk</translation>
    </message>
    <message>
        <source>Occitan</source>
        <translation>occitan</translation>
    </message>
    <message>
        <source>Odia</source>
        <translation>odia</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>pachto</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persan</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>pendjabi</translation>
    </message>
    <message>
        <source>Quechua</source>
        <translation>quechua</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>roumain</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russe</translation>
    </message>
    <message>
        <source>Scottish Gaelic</source>
        <translation>gaélique écossais</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>serbe</translation>
    </message>
    <message>
        <source>Shona</source>
        <translation>shona</translation>
    </message>
    <message>
        <source>Sindhi</source>
        <translation>sindhi</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>cingalais</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>slovaque</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>slovène</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>somali</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>swahili</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>suédois</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>tadjik</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>tamoul</translation>
    </message>
    <message>
        <source>Tatar</source>
        <translation>tatar</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>télougou</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thaï</translation>
    </message>
    <message>
        <source>Tibetan</source>
        <translation>tibétain</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turc</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>turkmène</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukrainien</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>ourdou</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>ouïghour</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>ouzbek</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamien</translation>
    </message>
    <message>
        <source>Volapük</source>
        <translation>volapük</translation>
    </message>
    <message>
        <source>Walloon</source>
        <translation>wallon</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>gallois</translation>
    </message>
    <message>
        <source>Western Frisian</source>
        <translation>frison occidental</translation>
    </message>
    <message>
        <source>Xhosa</source>
        <translation>xhosa</translation>
    </message>
    <message>
        <source>Yoruba</source>
        <translation>yoruba</translation>
    </message>
    <message>
        <source>Zulu</source>
        <translation>zoulou</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>There is no key for {service}.</source>
        <translation>Il n’y a pas de clé pour {service}.</translation>
    </message>
    <message>
        <source>Store its key, or choose the built-in voice.</source>
        <translation>Enregistrez sa clé, ou choisissez la voix intégrée.</translation>
    </message>
    <message>
        <source>The keyring is locked or does not work, so there is no key for {service}.</source>
        <translation>Le trousseau est verrouillé ou ne fonctionne pas&#x202f;: il n’y a donc pas de clé pour {service}.</translation>
    </message>
    <message>
        <source>Unlock it, then try again, or choose the built-in voice.</source>
        <translation>Déverrouillez-le, puis réessayez, ou choisissez la voix intégrée.</translation>
    </message>
    <message>
        <source>{service} does not accept the key.</source>
        <translation>{service} n’accepte pas la clé.</translation>
    </message>
    <message>
        <source>Check the key, or choose the built-in voice.</source>
        <translation>Vérifiez la clé, ou choisissez la voix intégrée.</translation>
    </message>
    <message>
        <source>The account at {service} has no credit left.</source>
        <translation>Le compte chez {service} n’a plus de crédit.</translation>
    </message>
    <message>
        <source>Add credit there, or choose the built-in voice.</source>
        <translation>Ajoutez-y du crédit, ou choisissez la voix intégrée.</translation>
    </message>
    <message>
        <source>The key may not be used for this at {service}.</source>
        <translation>La clé ne peut pas servir à cela chez {service}.</translation>
    </message>
    <message>
        <source>Ask for the right to use speech, or choose another voice.</source>
        <translation>Demandez le droit d’utiliser la synthèse vocale, ou choisissez une autre voix.</translation>
    </message>
    <message>
        <source>{service} knows no such voice, model or address.</source>
        <translation>{service} ne connaît pas cette voix, ce modèle ou cette adresse.</translation>
    </message>
    <message>
        <source>Choose another voice, or check the service&apos;s address.</source>
        <translation>Choisissez une autre voix, ou vérifiez l’adresse du service.</translation>
    </message>
    <message>
        <source>{service} refused the request.</source>
        <translation>{service} a refusé la requête.</translation>
    </message>
    <message>
        <source>Choose another voice or model; the details say what it refused.</source>
        <translation>Choisissez une autre voix ou un autre modèle&#x202f;; les détails disent ce qui a été refusé.</translation>
    </message>
    <message>
        <source>A piece of the text is longer than {service} takes.</source>
        <translation>Un passage du texte est plus long que ce que {service} accepte.</translation>
    </message>
    <message>
        <source>Break the long sentence in two, or choose another voice.</source>
        <translation>Coupez la longue phrase en deux, ou choisissez une autre voix.</translation>
    </message>
    <message>
        <source>{service} is busy.</source>
        <translation>{service} est occupé.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>{service} failed.</source>
        <translation>{service} a échoué.</translation>
    </message>
    <message>
        <source>Try again, or choose another voice.</source>
        <translation>Réessayez, ou choisissez une autre voix.</translation>
    </message>
    <message>
        <source>{service} could not be reached.</source>
        <translation>{service} est injoignable.</translation>
    </message>
    <message>
        <source>Check the connection and try again, or choose the built-in voice.</source>
        <translation>Vérifiez la connexion et réessayez, ou choisissez la voix intégrée.</translation>
    </message>
    <message>
        <source>The certificate of {service} is not trusted, so nothing was sent.</source>
        <translation>Le certificat de {service} n’est pas digne de confiance, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Check its address and this computer&apos;s clock, or choose another voice.</source>
        <translation>Vérifiez son adresse et l’horloge de cet ordinateur, ou choisissez une autre voix.</translation>
    </message>
    <message>
        <source>The address of {service} is not encrypted, so nothing was sent.</source>
        <translation>L’adresse de {service} n’est pas chiffrée, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Give it one that begins with https://, or choose another voice.</source>
        <translation>Donnez-en une qui commence par https://, ou choisissez une autre voix.</translation>
    </message>
    <message>
        <source>{service} took too long to answer.</source>
        <translation>{service} a mis trop de temps à répondre.</translation>
    </message>
    <message>
        <source>{service} answered something that is no audio.</source>
        <translation>{service} a répondu autre chose que de l’audio.</translation>
    </message>
    <message>
        <source>Check the service&apos;s address, or choose another voice.</source>
        <translation>Vérifiez l’adresse du service, ou choisissez une autre voix.</translation>
    </message>
    <message>
        <source>{service} stopped in the middle of a sentence.</source>
        <translation>{service} s’est interrompu au milieu d’une phrase.</translation>
    </message>
    <message>
        <source>Try again: the reading goes on from there.</source>
        <translation>Réessayez&#x202f;: la lecture reprend à cet endroit.</translation>
    </message>
    <message>
        <source>The built-in voice stopped and could not be started again.</source>
        <translation>La voix intégrée s’est arrêtée et n’a pas pu redémarrer.</translation>
    </message>
    <message>
        <source>Try again; if it stays silent, start Readlark anew.</source>
        <translation>Réessayez&#x202f;; si elle reste muette, redémarrez Readlark.</translation>
    </message>
    <message>
        <source>This voice cannot speak a part of the text.</source>
        <translation>Cette voix ne sait pas prononcer une partie du texte.</translation>
    </message>
    <message>
        <source>Choose a voice of the text&apos;s language, or read on behind it.</source>
        <translation>Choisissez une voix dans la langue du texte, ou poursuivez la lecture après ce passage.</translation>
    </message>
    <message>
        <source>The file of this voice cannot be used.</source>
        <translation>Le fichier de cette voix est inutilisable.</translation>
    </message>
    <message>
        <source>Choose another voice, or remove this one and get it again.</source>
        <translation>Choisissez une autre voix, ou supprimez celle-ci et téléchargez-la de nouveau.</translation>
    </message>
    <message>
        <source>The speech cannot be kept on this computer&apos;s disk.</source>
        <translation>L’audio ne peut pas être conservé sur le disque de cet ordinateur.</translation>
    </message>
    <message>
        <source>Make some room on the disk, then try again.</source>
        <translation>Libérez de la place sur le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>The sound system went away.</source>
        <translation>Le système audio a disparu.</translation>
    </message>
    <message>
        <source>Start again to hear it.</source>
        <translation>Redémarrez pour l’entendre.</translation>
    </message>
    <message>
        <source>The text could not be spoken.</source>
        <translation>Le texte n’a pas pu être prononcé.</translation>
    </message>
</context>
</TS>
