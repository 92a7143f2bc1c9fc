<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln character(s) are sent to {service}.</source>
        <translation>
            <numerusform>%Ln character is sent to {service}.</numerusform>
            <numerusform>%Ln characters are sent to {service}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is about %Ln minute(s) of speech.</source>
        <translation>
            <numerusform>That is about a minute of speech.</numerusform>
            <numerusform>That is about %Ln minutes of speech.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more character(s) are paid for already and cost nothing.</source>
        <translation>
            <numerusform>%Ln more is paid for already and costs nothing.</numerusform>
            <numerusform>%Ln more are paid for already and cost nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are written to {folder}.</source>
        <translation>
            <numerusform>%Ln file is written to {folder}.</numerusform>
            <numerusform>%Ln files are written to {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of the text are not in it: this voice cannot speak them.</source>
        <translation>
            <numerusform>One part of the text is not in it: this voice cannot speak it.</numerusform>
            <numerusform>%Ln parts of the text are not in it: this voice cannot speak them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service may have left words out in %Ln place(s). Listen to it.</source>
        <translation>
            <numerusform>The service may have left words out in one place. Listen to it.</numerusform>
            <numerusform>The service may have left words out in %Ln places. Listen to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>about a minute</numerusform>
            <numerusform>about %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>about an hour</numerusform>
            <numerusform>about %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{hours} and %Ln minute(s)</source>
        <translation>
            <numerusform>{hours} and a minute</numerusform>
            <numerusform>{hours} and %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
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
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipDialog</name>
    <message numerus="yes">
        <source>%Ln of these file(s) are there already. Replace them?</source>
        <translation>
            <numerusform>One of these files is there already. Replace it?</numerusform>
            <numerusform>%Ln of these files are there already. Replace them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are written, the first is “{name}”.</source>
        <translation>
            <numerusform>One file is written, “{name}”.</numerusform>
            <numerusform>%Ln files are written, the first is “{name}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Players find its %Ln chapter(s).</source>
        <translation>
            <numerusform>Players find its one chapter.</numerusform>
            <numerusform>Players find its %Ln chapters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) without a known price are not counted</source>
        <translation>
            <numerusform>%Ln answer without a known price is not counted</numerusform>
            <numerusform>%Ln answers without a known price are not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DelayDialog</name>
    <message numerus="yes">
        <source>Tap here: %Ln time(s) more</source>
        <translation>
            <numerusform>Tap here: once more</numerusform>
            <numerusform>Tap here: %Ln times more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message numerus="yes">
        <source>%Ln more to come</source>
        <translation>
            <numerusform>%Ln more to come</numerusform>
            <numerusform>%Ln more to come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeardPage</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningRoom</name>
    <message numerus="yes">
        <source>One text is shown at a time: %Ln more file(s) were not opened. Open them later.</source>
        <translation>
            <numerusform>One text is shown at a time: another file was not opened. Open it later.</numerusform>
            <numerusform>One text is shown at a time: %Ln more files were not opened. Open them later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SleepRoom</name>
    <message numerus="yes">
        <source>The reading pauses after %Ln minute(s) of listening.</source>
        <translation>
            <numerusform>The reading pauses after %Ln minute of listening.</numerusform>
            <numerusform>The reading pauses after %Ln minutes of listening.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln minute(s)</source>
        <translation>
            <numerusform>After %Ln minute</numerusform>
            <numerusform>After %Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpokenRoom</name>
    <message numerus="yes">
        <source>%Ln pronunciation(s) read.</source>
        <translation>
            <numerusform>%Ln pronunciation read.</numerusform>
            <numerusform>%Ln pronunciations read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoicePanel</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation>
            <numerusform>about %Ln min</numerusform>
            <numerusform>about %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <translation>
            <numerusform>about %Ln h</numerusform>
            <numerusform>about %Ln h</numerusform>
        </translation>
    </message>
</context>
</TS>
