<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>said as it is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} - selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chapter: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MP3 · plays everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M4B · an audio book, with chapters and cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opus · sounds best in few bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AAC · for phones and browsers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLAC · loses nothing, half as large as WAV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAV · loses nothing, for editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCM · bare samples for programs: 24 kHz, 16 bit, mono</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is spoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As audio books are: −20 LUFS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As podcasts are: −16 LUFS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SRT · for most players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebVTT · for browsers, with the time of every word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LRC · for music players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it like…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the selection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {amount} (estimate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has said what exporting this costs. Export it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has said what reading this costs. Read it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting this costs {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this to its end costs {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) are sent to {service}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is about %Ln minute(s) of speech.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more character(s) are paid for already and cost nothing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>When you are asked is set under Costs and storage, in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are written to {folder}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of the text are not in it: this voice cannot speak them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service may have left words out in %Ln place(s). Listen to it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Status {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} is busy. The reading goes on in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{hours} and %Ln minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add its key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a web page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be spoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action} ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackToVoice</name>
    <message>
        <source>Back to the voice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the message and its details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookmarkRoom</name>
    <message>
        <source>Only what is read or opened can be marked. Read the text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept of what is read, so that it cannot be marked. The library can be told to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bookmark is taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This place is marked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookmarksPage</name>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked in this text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeRows</name>
    <message>
        <source>“{written}”: {said}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChaptersPage</name>
    <message>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has no headings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClipDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file a chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;iles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Subtitles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has no / in it. Choose another name, or another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} is there already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these file(s) are there already. Replace them?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Readlark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be {length} of speech, at {rate}× speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are written, the first is “{name}”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Players find its %Ln chapter(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This format holds no chapters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CostQuestion</name>
    <message>
        <source>Readlark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message>
        <source>Costs and storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before reading or exporting costs more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what was paid for, up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the kept speech…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount above which to ask, in the currency of the price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that is kept, in megabytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that the library keeps, in megabytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SPENT THIS MONTH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the currency of the price; 0 asks whatever costs anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BEFORE SPENDING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept speech is read and exported again at no cost, also without the network. What was not heard for the longest time goes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KEPT SPEECH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read the longest time ago goes first, but nothing with bookmarks or a turn to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the texts of the library, up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KEPT TEXTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRICES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was spent on speech this month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) without a known price are not counted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Readlark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the kept speech? What is read again is paid for again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} MB are kept now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own prices go before those that Readlark brings along. They are in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be done: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program for such files. Open {file} with a text editor.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>There is no text on the clipboard. Copy some, then paste again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>{service} may have left words out. Such sentences are underlined with dots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawerRoom</name>
    <message>
        <source>Clear the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget every text, place and bookmark?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your files stay as they are. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Bring a text, and hear it read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a file here, press Ctrl+L for a web page, or simply begin to type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the welcome text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryDelegate</name>
    <message>
        <source>Next · {turn}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>to be read next: {turn}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop writing; no half file is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is being cancelled…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {name}: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more to come</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportRoom</name>
    <message>
        <source>There is no text to export. Paste or open one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is still being opened. Export it when all of it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program that shows folders. The files are in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Documents ({endings});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the page:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste the key here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for this session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key comes from the environment variable {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is in this computer&apos;s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is held in memory until Readlark is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key. It can also come from the variable {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageRoom</name>
    <message>
        <source>This text seems to be {language}, and {voice} speaks {spoken}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text seems to be in a language that {voice} does not speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More voices…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Search titles and texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text has all of these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have read aloud will be found here, with the place where you left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private until the window closes: nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is read is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open without reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what I read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private until the window closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the library…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryRoom</name>
    <message>
        <source>This text is no longer in the library. Open its file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you left it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continuing where you left it: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be used, so texts and places are not kept. Look whether the disk is full and the data folder can be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loan</name>
    <message>
        <source>This reading is spoken by {voice}, as was asked. Your own voice comes back after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This speed was asked for this reading. Your own comes back after it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelField</name>
    <message>
        <source>MODEL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model was to be shut down on {date}. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model is to be shut down on {date}. Choose another in time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services and keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound device was found, so the text is followed in silence. Connect one to hear it; clips can be exported all the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpeningRoom</name>
    <message>
        <source>{name} cannot be opened: {reason}. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the beginning of {name} is here. Open it again for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is being opened: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This password does not open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is locked. Its password:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>read now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PronunciationDialog</name>
    <message>
        <source>Say it like…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. engine ex; empty: it is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only as a whole word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with these capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in texts in {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only by the voice {voice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Say</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PronunciationsPage</name>
    <message>
        <source>Pronunciations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside words too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import pronunciations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (*.txt *.tsv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export pronunciations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Hello. This is how your text will sound.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>a short name for commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name for people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow unencrypted http in my own network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none; for some: api-version=preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as suits Readlark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key is shown as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceRoom</name>
    <message>
        <source>What you have read aloud is sent to {title} ({host}), and spoken there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Services and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for a dozen short sentences and says what the service can do; a paid one charges them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs and storage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in voice speaks on this computer: no key, no cost, and nothing leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is at {url}. What you have it read is sent there. Its voice and model are chosen beside the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any server that answers POST /v1/audio/speech as OpenAI&apos;s does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a service of that name. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service cannot be saved: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service cannot be removed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your keyring: unlock it, or use the key for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your keyring: unlock it, so that the key of {name} can be deleted too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is forgotten, but its key may still be in the keyring. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services and keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices on this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a service fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in voice reads on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs and storage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another font…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>Readlark speaks {language} when it is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readlark speaks the language of the system when it is started again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeedControl</name>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed (Ctrl+Up, Ctrl+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the voice set the pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice itself speaks slower or faster, from the next sentence on; else the player does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SPEED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed {rate}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpokenRoom</name>
    <message>
        <source>Some of your pronunciations are not used. {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln pronunciation(s) read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The list cannot be saved: {reason}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpokenView</name>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pronunciations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is said as it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away a tick, and it is said as it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT WILL BE SPOKEN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StandInNotice</name>
    <message>
        <source>Back to {voice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services and keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what_happened} The built-in voice reads on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Place in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about −{time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated: not all of the text has been spoken yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the text …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the voice …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentence {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentence {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoiceBox</name>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoiceField</name>
    <message>
        <source>Hear this voice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoiceList</name>
    <message>
        <source>Voices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoicePanel</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage services…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}  ·  built-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in voice has one style and takes no instructions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model takes no instructions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions for the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. Warm, unhurried, a hint of mischief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOICE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSTRUCTIONS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SERVICE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoicePicker</name>
    <message>
        <source>Choose a voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for its voices …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voice is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear this voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the voices by name, language or service, or type an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, language, service or id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoiceRow</name>
    <message>
        <source>What has come of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes with Readlark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of it has come; the rest can follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its engine is missing. To install it, type: pip install &quot;readlark[piper]&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoiceRows</name>
    <message>
        <source>Use “{voice}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoicesPage</name>
    <message>
        <source>Voices on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They speak without a connection, and nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any voice of Piper&apos;s can be added: lay its two files (NAME.onnx and NAME.onnx.json) into the folder. Piper&apos;s engine is an extra of its own, under GPL-3.0-or-later; each voice has its own licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not be reached. Check the connection and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke off. Try again: it goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not give this voice. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came is not this voice, and was thrown away. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for it on the disk. Make some, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be written to the folder. See to the folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice cannot be removed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be made: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export_messages</name>
    <message>
        <source>{name} may not be written in this folder. Export again into another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so {name} was not written. Make room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your share of the disk is full, so {name} was not written. Make room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of {name} is not there any more. Export again into another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has come to be there meanwhile and was left as it is. Export under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large for this disk. Choose a smaller format, or a file a chapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {name} is too long for this disk. Export under a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}. Export again into another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>import_messages</name>
    <message>
        <source>{name} is none of the formats that can be read. Save it as PDF, EPUB, DOCX, ODT, RTF, HTML or plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged. Get it once more, and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is locked with a password. Open it in the window, which asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This password does not open {name}. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is locked with a password. Save it without one in the program it was made with, and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is copy-protected, and only its seller&apos;s own app opens it. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large, or unpacks to too much. Split it and open the parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text in {name}. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds pictures of pages only. Have their text recognised by an OCR program, and open what that makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes too long to be taken apart. Save it in another format and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no address of a web page. Copy it from the browser: it begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not answer. Check the address and the network, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not give this page to Readlark. Open it in the browser, copy its text, and paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} leads into the network around this computer. If you trust that page, enter its own address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>There is no key for {service}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store its key, or choose the built-in voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} does not accept the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the key, or choose the built-in voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account at {service} has no credit left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add credit there, or choose the built-in voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key may not be used for this at {service}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the right to use speech, or choose another voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} knows no such voice, model or address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another voice, or check the service&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another voice or model; the details say what it refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece of the text is longer than {service} takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break the long sentence in two, or choose another voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or choose another voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection and try again, or choose the built-in voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {service} is not trusted, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its address and this computer&apos;s clock, or choose another voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of {service} is not encrypted, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it one that begins with https://, or choose another voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} took too long to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} answered something that is no audio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the service&apos;s address, or choose another voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} stopped in the middle of a sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: the reading goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in voice stopped and could not be started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays silent, start Readlark anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This voice cannot speak a part of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a voice of the text&apos;s language, or read on behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of this voice cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another voice, or remove this one and get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speech cannot be kept on this computer&apos;s disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room on the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound system went away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Readlark and start it again to hear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text could not be spoken.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
