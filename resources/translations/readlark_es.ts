<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>said as it is written</source>
        <translation>dicho como está escrito</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>{title} - selection</source>
        <translation>{title} - selección</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Todo el texto</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>La selección</translation>
    </message>
    <message>
        <source>This chapter: {title}</source>
        <translation>Este capítulo: {title}</translation>
    </message>
    <message>
        <source>MP3 · plays everywhere</source>
        <translation>MP3 · se reproduce en todas partes</translation>
    </message>
    <message>
        <source>M4B · an audio book, with chapters and cover</source>
        <translation>M4B · un audiolibro, con capítulos y portada</translation>
    </message>
    <message>
        <source>Opus · sounds best in few bytes</source>
        <translation>Opus · el mejor sonido en pocos bytes</translation>
    </message>
    <message>
        <source>AAC · for phones and browsers</source>
        <translation>AAC · para teléfonos y navegadores</translation>
    </message>
    <message>
        <source>FLAC · loses nothing, half as large as WAV</source>
        <translation>FLAC · sin pérdida, la mitad de grande que WAV</translation>
    </message>
    <message>
        <source>WAV · loses nothing, for editing</source>
        <translation>WAV · sin pérdida, para editar</translation>
    </message>
    <message>
        <source>PCM · bare samples for programs: 24 kHz, 16 bit, mono</source>
        <translation>PCM · datos en bruto para programas: 24 kHz, 16 bits, mono</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Ligera</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Óptima</translation>
    </message>
    <message>
        <source>As it is spoken</source>
        <translation>Tal como se pronuncia</translation>
    </message>
    <message>
        <source>As audio books are: −20 LUFS</source>
        <translation>Como los audiolibros: −20 LUFS</translation>
    </message>
    <message>
        <source>As podcasts are: −16 LUFS</source>
        <translation>Como los pódcast: −16 LUFS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>SRT · for most players</source>
        <translation>SRT · para la mayoría de los reproductores</translation>
    </message>
    <message>
        <source>WebVTT · for browsers, with the time of every word</source>
        <translation>WebVTT · para navegadores, con el tiempo de cada palabra</translation>
    </message>
    <message>
        <source>LRC · for music players</source>
        <translation>LRC · para reproductores de música</translation>
    </message>
    <message>
        <source>Read the selection</source>
        <translation>Leer la selección</translation>
    </message>
    <message>
        <source>Read from here</source>
        <translation>Leer desde aquí</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Say it like…</source>
        <translation>Pronunciar de otro modo…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Export the selection…</source>
        <translation>Exportar la selección…</translation>
    </message>
    <message>
        <source>already paid</source>
        <translation>ya pagado</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>precio desconocido</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratis</translation>
    </message>
    <message>
        <source>about {amount} (estimate)</source>
        <translation>unos {amount} (estimación)</translation>
    </message>
    <message>
        <source>Nobody has said what exporting this costs. Export it?</source>
        <translation>No se sabe cuánto cuesta exportar esto. ¿Exportarlo de todos modos?</translation>
    </message>
    <message>
        <source>Nobody has said what reading this costs. Read it?</source>
        <translation>No se sabe cuánto cuesta leer esto. ¿Leerlo de todos modos?</translation>
    </message>
    <message>
        <source>Exporting this costs {amount}.</source>
        <translation>Exportar esto cuesta {amount}.</translation>
    </message>
    <message>
        <source>Reading this to its end costs {amount}.</source>
        <translation>Leer esto hasta el final cuesta {amount}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) are sent to {service}.</source>
        <translation>
            <numerusform>Se envía %Ln carácter a {service}.</numerusform>
            <numerusform>Se envían %Ln caracteres a {service}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is about %Ln minute(s) of speech.</source>
        <translation>
            <numerusform>Es aproximadamente un minuto de voz.</numerusform>
            <numerusform>Son unos %Ln&#xa0;minutos de voz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more character(s) are paid for already and cost nothing.</source>
        <translation>
            <numerusform>Otro %Ln ya está pagado y no cuesta nada.</numerusform>
            <numerusform>Otros %Ln ya están pagados y no cuestan nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>When you are asked is set under Costs and storage, in the settings.</source>
        <translation>Cuándo se pregunta se decide en los ajustes, en «Costes y almacenamiento».</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>pegado</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leído</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Written to {target}.</source>
        <translation>Guardado en {target}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are written to {folder}.</source>
        <translation>
            <numerusform>Se ha guardado %Ln archivo en {folder}.</numerusform>
            <numerusform>Se han guardado %Ln archivos en {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of the text are not in it: this voice cannot speak them.</source>
        <translation>
            <numerusform>Falta una parte del texto: esta voz no puede pronunciarla.</numerusform>
            <numerusform>Faltan %Ln partes del texto: esta voz no puede pronunciarlas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service may have left words out in %Ln place(s). Listen to it.</source>
        <translation>
            <numerusform>Es posible que el servicio haya omitido palabras en un lugar. Escúchelo.</numerusform>
            <numerusform>Es posible que el servicio haya omitido palabras en %Ln lugares. Escúchelo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Status {number}</source>
        <translation>Estado {number}</translation>
    </message>
    <message>
        <source>Request {number}</source>
        <translation>Solicitud {number}</translation>
    </message>
    <message>
        <source>Try again in {seconds} s.</source>
        <translation>Vuelva a intentarlo dentro de {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>{service} is busy. The reading goes on in {seconds} s.</source>
        <translation>{service} está ocupado. La lectura continúa dentro de {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>El servicio</translation>
    </message>
    <message>
        <source>The built-in voice</source>
        <translation>La voz integrada</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}. Choose another file.</source>
        <translation>No se puede leer {name}: {reason}. Elija otro archivo.</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>aproximadamente un minuto</numerusform>
            <numerusform>unos %Ln&#xa0;minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>aproximadamente una hora</numerusform>
            <numerusform>unas %Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{hours} and %Ln minute(s)</source>
        <translation>
            <numerusform>{hours} y un minuto</numerusform>
            <numerusform>{hours} y %Ln&#xa0;minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Add its key…</source>
        <translation>Añadir su clave…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>These keys work in every program. Your desktop may have chosen others: it has the last word.</source>
        <translation>Estas teclas funcionan en todos los programas. Su escritorio puede haber elegido otras: tiene la última palabra.</translation>
    </message>
    <message>
        <source>These keys work in every program, also while this window is hidden.</source>
        <translation>Estas teclas funcionan en todos los programas, también con esta ventana oculta.</translation>
    </message>
    <message>
        <source>Your desktop has not answered yet. It may ask whether Readlark is to have these keys.</source>
        <translation>Su escritorio aún no ha respondido. Puede que pregunte si Readlark debe tener estas teclas.</translation>
    </message>
    <message>
        <source>Your desktop did not give Readlark any keys. Allow them in its settings, or bind a command by hand.</source>
        <translation>Su escritorio no ha dado teclas a Readlark. Permítalas en sus ajustes o asigne una orden a mano.</translation>
    </message>
    <message>
        <source>The part of your desktop that hands keys over has ended. Readlark asks for them again when it is back; until then you can bind a command by hand.</source>
        <translation>La parte de su escritorio que entrega las teclas ha terminado. Readlark las pedirá de nuevo cuando vuelva; mientras tanto, puede asignar una orden a mano.</translation>
    </message>
    <message>
        <source>This desktop hands no keys over to other programs. Bind a command by hand, as told below.</source>
        <translation>Este escritorio no entrega teclas a otros programas. Asigne una orden a mano, como se explica abajo.</translation>
    </message>
    <message>
        <source>Your desktop has yet to be told which keys: choose them in its settings.</source>
        <translation>Su escritorio aún no sabe qué teclas: elíjalas en sus ajustes.</translation>
    </message>
    <message>
        <source>Your desktop wants it pressed like this: {keys}</source>
        <translation>Su escritorio espera estas teclas: {keys}</translation>
    </message>
    <message>
        <source>Your desktop has not answered yet.</source>
        <translation>Su escritorio aún no ha respondido.</translation>
    </message>
    <message>
        <source>Another program has {keys}. Choose another one.</source>
        <translation>Otro programa usa {keys}. Elija otra tecla.</translation>
    </message>
    <message>
        <source>This keyboard has no {keys}. Choose another one.</source>
        <translation>Este teclado no tiene {keys}. Elija otra tecla.</translation>
    </message>
    <message>
        <source>It does not come through.</source>
        <translation>No llega.</translation>
    </message>
    <message>
        <source>Read the clipboard</source>
        <translation>Leer el portapapeles</translation>
    </message>
    <message>
        <source>Pause, or go on</source>
        <translation>Pausar o continuar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hora</numerusform>
            <numerusform>%Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln segundo</numerusform>
            <numerusform>%Ln segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open a web page…</source>
        <translation>Abrir una página web…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Mark this place</source>
        <translation>Marcar este lugar</translation>
    </message>
    <message>
        <source>Copy a link to this place</source>
        <translation>Copiar un enlace a este lugar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Voice panel</source>
        <translation>Panel de la voz</translation>
    </message>
    <message>
        <source>What will be spoken</source>
        <translation>Lo que se dirá</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>Temporizador de apagado</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Buscar en el texto</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Tamaño habitual</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Read from here</source>
        <translation>Leer desde aquí</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>Frase anterior</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Frase siguiente</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>Párrafo anterior</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>Párrafo siguiente</translation>
    </message>
    <message>
        <source>Repeat the sentence</source>
        <translation>Repetir la frase</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más despacio</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
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
        <translation>Volver a la voz</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the message and its details</source>
        <translation>Copiar el mensaje y sus detalles</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
</context>
<context>
    <name>BookmarkRoom</name>
    <message>
        <source>Only what is read or opened can be marked. Read the text first.</source>
        <translation>Solo se puede marcar un texto leído o abierto. Haga que se lea primero.</translation>
    </message>
    <message>
        <source>Nothing is kept of what is read, so that it cannot be marked. The library can be told to.</source>
        <translation>No se guarda nada de lo que se lee, así que no se puede marcar. Esto se cambia en la biblioteca.</translation>
    </message>
    <message>
        <source>The bookmark is taken out.</source>
        <translation>Se ha quitado el marcador.</translation>
    </message>
    <message>
        <source>This place is marked.</source>
        <translation>Este lugar queda marcado.</translation>
    </message>
</context>
<context>
    <name>BookmarksPage</name>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Nothing is marked in this text yet.</source>
        <translation>Este texto aún no tiene marcadores.</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>ChangeRows</name>
    <message>
        <source>“{written}”: {said}</source>
        <translation>«{written}»: {said}</translation>
    </message>
</context>
<context>
    <name>ChaptersPage</name>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>This text has no headings.</source>
        <translation>Este texto no tiene títulos.</translation>
    </message>
</context>
<context>
    <name>ClipDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Un solo archivo</translation>
    </message>
    <message>
        <source>A file a chapter</source>
        <translation>Un archivo por capítulo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Contenido</translation>
    </message>
    <message>
        <source>F&amp;iles</source>
        <translation>&amp;Archivos</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>Cali&amp;dad</translation>
    </message>
    <message>
        <source>&amp;Loudness</source>
        <translation>&amp;Sonoridad</translation>
    </message>
    <message>
        <source>&amp;Subtitles</source>
        <translation>Sub&amp;títulos</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>Ca&amp;rpeta</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one.</source>
        <translation>La carpeta {folder} no existe. Elija otra.</translation>
    </message>
    <message>
        <source>A name has no / in it. Choose another name, or another folder.</source>
        <translation>Un nombre no lleva «/». Elija otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose another name.</source>
        <translation>{name} es una carpeta. Elija otro nombre.</translation>
    </message>
    <message>
        <source>{names} is there already. Replace it?</source>
        <translation>{names} ya existe. ¿Reemplazarlo?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these file(s) are there already. Replace them?</source>
        <translation>
            <numerusform>Uno de estos archivos ya existe. ¿Reemplazarlo?</numerusform>
            <numerusform>%Ln de estos archivos ya existen. ¿Reemplazarlos?</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>It will be {length} of speech, at {rate}× speed.</source>
        <translation>Duración de la voz: {length}, a velocidad {rate}×.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are written, the first is “{name}”.</source>
        <translation>
            <numerusform>Se guardará un archivo: «{name}».</numerusform>
            <numerusform>Se guardarán %Ln archivos; el primero es «{name}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Players find its %Ln chapter(s).</source>
        <translation>
            <numerusform>Los reproductores encuentran un capítulo.</numerusform>
            <numerusform>Los reproductores encuentran %Ln capítulos.</numerusform>
        </translation>
    </message>
    <message>
        <source>This format holds no chapters.</source>
        <translation>Este formato no admite capítulos.</translation>
    </message>
</context>
<context>
    <name>CombinationButton</name>
    <message>
        <source>Press the keys…</source>
        <translation>Pulse las teclas…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>CostQuestion</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message>
        <source>Costs and storage</source>
        <translation>Costes y almacenamiento</translation>
    </message>
    <message>
        <source>Ask before reading or exporting costs more than</source>
        <translation>Preguntar antes de leer o exportar si cuesta más de</translation>
    </message>
    <message>
        <source>Keep what was paid for, up to</source>
        <translation>Guardar lo que se ha pagado, hasta</translation>
    </message>
    <message>
        <source> MB</source>
        <translation>&#xa0;MB</translation>
    </message>
    <message>
        <source>Delete the kept speech…</source>
        <translation>Eliminar el audio guardado…</translation>
    </message>
    <message>
        <source>Open my prices</source>
        <translation>Abrir mis precios</translation>
    </message>
    <message>
        <source>The amount above which to ask, in the currency of the price</source>
        <translation>Importe a partir del cual preguntar, en la moneda del precio</translation>
    </message>
    <message>
        <source>The most that is kept, in megabytes</source>
        <translation>Cantidad máxima que se guarda, en megabytes</translation>
    </message>
    <message>
        <source>The most that the library keeps, in megabytes</source>
        <translation>Cantidad máxima que guarda la biblioteca, en megabytes</translation>
    </message>
    <message>
        <source>SPENT THIS MONTH</source>
        <translation>GASTADO ESTE MES</translation>
    </message>
    <message>
        <source>In the currency of the price; 0 asks whatever costs anything.</source>
        <translation>En la moneda del precio; con 0 se pregunta siempre que algo cueste dinero.</translation>
    </message>
    <message>
        <source>BEFORE SPENDING</source>
        <translation>ANTES DE GASTAR</translation>
    </message>
    <message>
        <source>Kept speech is read and exported again at no cost, also without the network. What was not heard for the longest time goes first.</source>
        <translation>El audio guardado se vuelve a leer y exportar sin coste, también sin conexión. Primero se elimina lo que lleva más tiempo sin oírse.</translation>
    </message>
    <message>
        <source>KEPT SPEECH</source>
        <translation>AUDIO GUARDADO</translation>
    </message>
    <message>
        <source>What was read the longest time ago goes first, but nothing with bookmarks or a turn to be read.</source>
        <translation>Primero se elimina lo leído hace más tiempo, pero nada que tenga marcadores o esté en espera de leerse.</translation>
    </message>
    <message>
        <source>Keep the texts of the library, up to</source>
        <translation>Guardar los textos de la biblioteca, hasta</translation>
    </message>
    <message>
        <source>KEPT TEXTS</source>
        <translation>TEXTOS GUARDADOS</translation>
    </message>
    <message>
        <source>PRICES</source>
        <translation>PRECIOS</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing was spent on speech this month.</source>
        <translation>Este mes no se ha gastado nada en voz.</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>precio desconocido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln carácter</numerusform>
            <numerusform>%Ln caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) without a known price are not counted</source>
        <translation>
            <numerusform>no se cuenta %Ln respuesta sin precio conocido</numerusform>
            <numerusform>no se cuentan %Ln respuestas sin precio conocido</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the kept speech? What is read again is paid for again.</source>
        <translation>¿Eliminar el audio guardado? Lo que se vuelva a leer se pagará de nuevo.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{size} MB are kept now.</source>
        <translation>Ahora hay {size}&#xa0;MB guardados.</translation>
    </message>
    <message>
        <source>Your own prices go before those that Readlark brings along. They are in {file}.</source>
        <translation>Sus propios precios tienen prioridad sobre los que trae Readlark. Están en {file}.</translation>
    </message>
    <message>
        <source>That could not be done: {reason}.</source>
        <translation>No se ha podido hacer: {reason}.</translation>
    </message>
    <message>
        <source>There is no program for such files. Open {file} with a text editor.</source>
        <translation>No hay ningún programa para estos archivos. Abra {file} con un editor de texto.</translation>
    </message>
</context>
<context>
    <name>DelayDialog</name>
    <message>
        <source>Words light up too early</source>
        <translation>Las palabras se iluminan demasiado pronto</translation>
    </message>
    <message>
        <source>Wireless headphones and loudspeakers are heard a little late, so that words light up before they are heard. Listen to the ticks on them and tap the space bar along. After ten taps the delay is known.</source>
        <translation>Los auriculares y altavoces inalámbricos suenan con un poco de retraso, así que las palabras se iluminan antes de oírse. Escuche en ellos los tictacs y pulse la barra espaciadora al compás. Tras diez pulsaciones se conoce el retardo.</translation>
    </message>
    <message>
        <source> ms</source>
        <translation>&#xa0;ms</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>&amp;Retardo</translation>
    </message>
    <message numerus="yes">
        <source>Tap here: %Ln time(s) more</source>
        <translation>
            <numerusform>Pulse aquí: una vez más</numerusform>
            <numerusform>Pulse aquí: %Ln veces más</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured. Tap here to begin again.</source>
        <translation>Medido. Pulse aquí para empezar de nuevo.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>There is no text on the clipboard. Copy some, then paste again.</source>
        <translation>No hay texto en el portapapeles. Copie algo y vuelva a pegar.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Edición</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>{service} may have left words out. Such sentences are underlined with dots.</source>
        <translation>Es posible que {service} haya omitido palabras. Esas frases están subrayadas con puntos.</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>El servicio</translation>
    </message>
</context>
<context>
    <name>DrawerRoom</name>
    <message>
        <source>Clear the library</source>
        <translation>Vaciar la biblioteca</translation>
    </message>
    <message>
        <source>Forget every text, place and bookmark?</source>
        <translation>¿Olvidar todos los textos, lugares y marcadores?</translation>
    </message>
    <message>
        <source>Your files stay as they are. This cannot be undone.</source>
        <translation>Sus archivos se quedan como están. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
</context>
<context>
    <name>ElsewhereRoom</name>
    <message>
        <source>From the selection</source>
        <translation>De la selección</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Del portapapeles</translation>
    </message>
    <message>
        <source>Nothing is selected and no text was copied. Select some text and try again.</source>
        <translation>No hay nada seleccionado ni texto copiado. Seleccione un texto y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>There is no text to read. Open one, or select some and have that read.</source>
        <translation>No hay ningún texto que leer. Abra uno, o seleccione uno y haga que se lea.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy some and try again.</source>
        <translation>No hay texto en el portapapeles. Copie algo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>What was copied is marked as secret, so it is not read aloud. Copy something else.</source>
        <translation>Lo copiado está marcado como secreto, así que no se lee en voz alta. Copie otra cosa.</translation>
    </message>
    <message>
        <source>The text is too long to be read from here. Save it as a file and open that.</source>
        <translation>El texto es demasiado largo para leerlo desde aquí. Guárdelo como archivo y ábralo.</translation>
    </message>
    <message>
        <source>The program with the selected text does not answer. Copy the text, or wait and try again.</source>
        <translation>El programa con el texto seleccionado no responde. Copie el texto o espere y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The program with the copied text does not answer. Copy the text anew and try again.</source>
        <translation>El programa con el texto copiado no responde. Copie el texto de nuevo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>This desktop does not let other programs see what is selected or copied. Paste the text into the window instead.</source>
        <translation>Este escritorio no permite que otros programas vean lo que está seleccionado o copiado. Pegue el texto en la ventana.</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Bring a text, and hear it read.</source>
        <translation>Traiga un texto y escúchelo.</translation>
    </message>
    <message>
        <source>or drop a file here, press Ctrl+L for a web page, or simply begin to type</source>
        <translation>o suelte aquí un archivo, pulse Control+L para una página web o simplemente empiece a escribir</translation>
    </message>
    <message>
        <source>Paste a text</source>
        <translation>Pegar un texto</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Abrir un archivo</translation>
    </message>
    <message>
        <source>Read the welcome text</source>
        <translation>Leer el texto de bienvenida</translation>
    </message>
    <message>
        <source>Continue reading</source>
        <translation>Seguir leyendo</translation>
    </message>
</context>
<context>
    <name>EntryDelegate</name>
    <message>
        <source>Next · {turn}</source>
        <translation>A continuación · {turn}</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>to be read next: {turn}</source>
        <translation>se leerá a continuación: {turn}</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Cancelar la exportación</translation>
    </message>
    <message>
        <source>Stop writing; no half file is left</source>
        <translation>Dejar de escribir; no queda ningún archivo a medias</translation>
    </message>
    <message>
        <source>{name} is being cancelled…</source>
        <translation>Cancelando {name}…</translation>
    </message>
    <message>
        <source>Writing {name}: {percent} %</source>
        <translation>Escribiendo {name}: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>tiempo restante: {time}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more to come</source>
        <translation>
            <numerusform>queda %Ln más</numerusform>
            <numerusform>quedan %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportRoom</name>
    <message>
        <source>An export is still being written. Stop it and close?</source>
        <translation>Todavía se está escribiendo una exportación. ¿Detenerla y cerrar?</translation>
    </message>
    <message>
        <source>The unfinished file is removed.</source>
        <translation>El archivo sin terminar se elimina.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>There is no text to export. Paste or open one first.</source>
        <translation>No hay ningún texto que exportar. Pegue o abra uno primero.</translation>
    </message>
    <message>
        <source>The document is still being opened. Export it when all of it is there.</source>
        <translation>El documento aún se está abriendo. Expórtelo cuando esté completo.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>There is no program that shows folders. The files are in {folder}.</source>
        <translation>No hay ningún programa que muestre carpetas. Los archivos están en {folder}.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Buscar en el texto</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Coincidencia anterior (Mayúsculas+Intro)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Coincidencia siguiente (Intro)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Escape)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
</context>
<context>
    <name>HeardPage</name>
    <message>
        <source>What you have heard</source>
        <translation>Lo que ha escuchado</translation>
    </message>
    <message>
        <source>THIS WEEK</source>
        <translation>ESTA SEMANA</translation>
    </message>
    <message>
        <source>IN ALL</source>
        <translation>EN TOTAL</translation>
    </message>
    <message>
        <source>LONGEST READING</source>
        <translation>LECTURA MÁS LARGA</translation>
    </message>
    <message>
        <source>Counted on this computer while words light up, and told to nobody. What is private or not kept is not counted.</source>
        <translation>Se cuenta en este equipo mientras se iluminan las palabras, y no se comunica a nadie. Lo que es privado o no se guarda no se cuenta.</translation>
    </message>
    <message>
        <source>Forget it all</source>
        <translation>Olvidarlo todo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Todavía nada.</translation>
    </message>
    <message>
        <source>{time}, {words}</source>
        <translation>{time}, {words}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln palabra</numerusform>
            <numerusform>%Ln palabras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeardRoom</name>
    <message>
        <source>What you have heard…</source>
        <translation>Lo que ha escuchado…</translation>
    </message>
</context>
<context>
    <name>HotkeyRoom</name>
    <message>
        <source>Another program has the key {key}. “{title}” needs another one.</source>
        <translation>Otro programa usa la tecla {key}. «{title}» necesita otra.</translation>
    </message>
    <message>
        <source>Use {key}</source>
        <translation>Usar {key}</translation>
    </message>
    <message>
        <source>Shortcuts everywhere…</source>
        <translation>Atajos globales…</translation>
    </message>
</context>
<context>
    <name>HotkeysPage</name>
    <message>
        <source>Shortcuts everywhere</source>
        <translation>Atajos globales</translation>
    </message>
    <message>
        <source>The same key again pauses the reading, instead of stopping it</source>
        <translation>La misma tecla otra vez pausa la lectura en lugar de detenerla</translation>
    </message>
    <message>
        <source>KEYS</source>
        <translation>TECLAS</translation>
    </message>
    <message>
        <source>BY HAND</source>
        <translation>A MANO</translation>
    </message>
    <message>
        <source>Where these keys do not come through, have your desktop run a command: its settings for the keyboard can bind one to a key. Readlark must be running.</source>
        <translation>Donde estas teclas no lleguen, haga que su escritorio ejecute una orden: en sus ajustes de teclado se puede asignar una a una tecla. Readlark debe estar en marcha.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the command for “{title}”</source>
        <translation>Copiar la orden para «{title}»</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>“{title}” has this key already. Choose another one.</source>
        <translation>«{title}» ya tiene esta tecla. Elija otra.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Documents ({endings});;All files (*)</source>
        <translation>Documentos ({endings});;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>Abrir un texto</translation>
    </message>
    <message>
        <source>Open a web page</source>
        <translation>Abrir una página web</translation>
    </message>
    <message>
        <source>The address of the page:</source>
        <translation>Dirección de la página:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>paste the key here</source>
        <translation>pegue la clave aquí</translation>
    </message>
    <message>
        <source>Keep in the keyring</source>
        <translation>Guardar en el depósito de claves</translation>
    </message>
    <message>
        <source>Use for this session only</source>
        <translation>Usar solo en esta sesión</translation>
    </message>
    <message>
        <source>Delete the key</source>
        <translation>Eliminar la clave</translation>
    </message>
    <message>
        <source>Looking for the key…</source>
        <translation>Buscando la clave…</translation>
    </message>
    <message>
        <source>The key comes from the environment variable {name}.</source>
        <translation>La clave procede de la variable de entorno {name}.</translation>
    </message>
    <message>
        <source>The key is in this computer&apos;s keyring.</source>
        <translation>La clave está en el depósito de claves de este equipo.</translation>
    </message>
    <message>
        <source>The key is held in memory until Readlark is closed.</source>
        <translation>La clave permanece en memoria hasta que se cierre Readlark.</translation>
    </message>
    <message>
        <source>There is no key. It can also come from the variable {name}.</source>
        <translation>No hay clave. También puede proceder de la variable {name}.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>KeysRoom</name>
    <message>
        <source>In every program</source>
        <translation>En todos los programas</translation>
    </message>
</context>
<context>
    <name>LanguageRoom</name>
    <message>
        <source>This text seems to be {language}, and {voice} speaks {spoken}.</source>
        <translation>Este texto parece estar en {language}, y {voice} habla {spoken}.</translation>
    </message>
    <message>
        <source>This text seems to be in a language that {voice} does not speak.</source>
        <translation>Este texto parece estar en un idioma que {voice} no habla.</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Usar {name}</translation>
    </message>
    <message>
        <source>More voices…</source>
        <translation>Más voces…</translation>
    </message>
    <message>
        <source>Read anyway</source>
        <translation>Leer de todos modos</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Search titles and texts</source>
        <translation>Buscar en títulos y textos</translation>
    </message>
    <message>
        <source>More about the library</source>
        <translation>Más sobre la biblioteca</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>No text has all of these words.</source>
        <translation>Ningún texto tiene todas estas palabras.</translation>
    </message>
    <message>
        <source>What you have read aloud will be found here, with the place where you left it.</source>
        <translation>Aquí se encuentra lo que ha hecho leer, con el lugar donde lo dejó.</translation>
    </message>
    <message>
        <source>Private until the window closes: nothing is kept.</source>
        <translation>Privado hasta que se cierre la ventana: no se guarda nada.</translation>
    </message>
    <message>
        <source>What is read is not kept.</source>
        <translation>Lo que se lee no se guarda.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Not next</source>
        <translation>No leer a continuación</translation>
    </message>
    <message>
        <source>Read next</source>
        <translation>Leer a continuación</translation>
    </message>
    <message>
        <source>Open without reading</source>
        <translation>Abrir sin leer</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Quitar de la biblioteca</translation>
    </message>
    <message>
        <source>Keep what I read</source>
        <translation>Guardar lo que leo</translation>
    </message>
    <message>
        <source>Private until the window closes</source>
        <translation>Privado hasta que se cierre la ventana</translation>
    </message>
    <message>
        <source>Clear the library…</source>
        <translation>Vaciar la biblioteca…</translation>
    </message>
</context>
<context>
    <name>LibraryRoom</name>
    <message>
        <source>This text is no longer in the library. Open its file again.</source>
        <translation>Este texto ya no está en la biblioteca. Vuelva a abrir su archivo.</translation>
    </message>
    <message>
        <source>Found: “{words}”</source>
        <translation>Encontrado: «{words}»</translation>
    </message>
    <message>
        <source>Where you left it</source>
        <translation>Donde lo dejó</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>A continuación: {title}</translation>
    </message>
    <message>
        <source>Continuing where you left it: “{words}”</source>
        <translation>Se continúa donde lo dejó: «{words}»</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Desde el principio</translation>
    </message>
    <message>
        <source>The library cannot be used, so texts and places are not kept. Look whether the disk is full and the data folder can be written.</source>
        <translation>La biblioteca no se puede usar, así que no se guardan textos ni lugares. Compruebe si el disco está lleno y si se puede escribir en la carpeta de datos.</translation>
    </message>
</context>
<context>
    <name>LinkRoom</name>
    <message>
        <source>This is no link to a reading. Copy it again, from its beginning.</source>
        <translation>Esto no es un enlace a una lectura. Cópielo de nuevo, desde su principio.</translation>
    </message>
    <message>
        <source>The text of this link is not in the library of this computer. Open the text itself.</source>
        <translation>El texto de este enlace no está en la biblioteca de este equipo. Abra el texto mismo.</translation>
    </message>
    <message>
        <source>Only what is read or opened has links. Read the text first.</source>
        <translation>Solo lo que se abre o se lee tiene enlaces. Lea primero el texto.</translation>
    </message>
    <message>
        <source>Nothing is kept of what is read, so that no link leads to it. The library can be told to.</source>
        <translation>No se guarda nada de lo que se lee, así que ningún enlace lleva ahí. Se puede cambiar en la biblioteca.</translation>
    </message>
    <message>
        <source>The link is copied. On this computer it opens the text at this word.</source>
        <translation>El enlace está copiado. En este equipo abre el texto en esta palabra.</translation>
    </message>
</context>
<context>
    <name>Loan</name>
    <message>
        <source>This reading is spoken by {voice}, as was asked. Your own voice comes back after it.</source>
        <translation>Esta lectura la hace {voice}, como se pidió. Después vuelve su propia voz.</translation>
    </message>
    <message>
        <source>This speed was asked for this reading. Your own comes back after it.</source>
        <translation>Esta velocidad se pidió para esta lectura. Después vuelve la suya.</translation>
    </message>
</context>
<context>
    <name>LoginRoom</name>
    <message>
        <source>Start hidden when you log in</source>
        <translation>Iniciar oculto al entrar en la sesión</translation>
    </message>
    <message>
        <source>The system does not let Readlark change what starts at login. Look for it in the settings of the system.</source>
        <translation>El sistema no permite que Readlark cambie lo que se inicia al entrar. Búsquelo en los ajustes del sistema.</translation>
    </message>
</context>
<context>
    <name>MiniReader</name>
    <message>
        <source>Readlark, small reader</source>
        <translation>Readlark, lector pequeño</translation>
    </message>
    <message>
        <source>Open in the window</source>
        <translation>Abrir en la ventana</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
</context>
<context>
    <name>MiniRoom</name>
    <message>
        <source>Waiting for the voice …</source>
        <translation>Esperando a la voz…</translation>
    </message>
    <message>
        <source>Show the small reader while the window is away</source>
        <translation>Mostrar el lector pequeño cuando la ventana no está a la vista</translation>
    </message>
</context>
<context>
    <name>ModelField</name>
    <message>
        <source>MODEL</source>
        <translation>MODELO</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>This model was to be shut down on {date}. Choose another.</source>
        <translation>La retirada de este modelo estaba prevista para esta fecha: {date}. Elija otro.</translation>
    </message>
    <message>
        <source>This model is to be shut down on {date}. Choose another in time.</source>
        <translation>La retirada de este modelo está prevista para esta fecha: {date}. Elija otro a tiempo.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Services and keys…</source>
        <translation>Servicios y claves…</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>No sound device was found, so the text is followed in silence. Connect one to hear it; clips can be exported all the same.</source>
        <translation>No se ha encontrado ningún dispositivo de sonido, así que el texto se sigue en silencio. Conecte uno para oírlo; se puede exportar igualmente.</translation>
    </message>
</context>
<context>
    <name>NotificationRoom</name>
    <message>
        <source>Open Readlark</source>
        <translation>Abrir Readlark</translation>
    </message>
</context>
<context>
    <name>OpeningRoom</name>
    <message numerus="yes">
        <source>One text is shown at a time: %Ln more file(s) were not opened. Open them later.</source>
        <translation>
            <numerusform>Se muestra un solo texto a la vez: otro archivo no se ha abierto. Ábralo más tarde.</numerusform>
            <numerusform>Se muestra un solo texto a la vez: %Ln archivos más no se han abierto. Ábralos más tarde.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}. Choose another file.</source>
        <translation>No se puede abrir {name}: {reason}. Elija otro archivo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Only the beginning of {name} is here. Open it again for the rest.</source>
        <translation>Solo está el principio de {name}. Ábralo de nuevo para tener el resto.</translation>
    </message>
    <message>
        <source>{name} is being opened: {percent} %</source>
        <translation>Abriendo {name}: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Locked document</source>
        <translation>Documento bloqueado</translation>
    </message>
    <message>
        <source>This password does not open it.</source>
        <translation>Esta contraseña no lo abre.</translation>
    </message>
    <message>
        <source>{name} is locked. Its password:</source>
        <translation>{name} está bloqueado. Su contraseña:</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>read now</source>
        <translation>se lee ahora</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>aprox. {time}</translation>
    </message>
</context>
<context>
    <name>PronunciationDialog</name>
    <message>
        <source>Say it like…</source>
        <translation>Pronunciar de otro modo…</translation>
    </message>
    <message>
        <source>e.g. engine ex; empty: it is left out</source>
        <translation>p. ej., énchin ex; vacío: se omite</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Only as a whole word</source>
        <translation>Solo como palabra completa</translation>
    </message>
    <message>
        <source>Only with these capitals</source>
        <translation>Solo con estas mayúsculas</translation>
    </message>
    <message>
        <source>It is a regular expression</source>
        <translation>Es una expresión regular</translation>
    </message>
    <message>
        <source>Only in texts in {language}</source>
        <translation>Solo en textos en {language}</translation>
    </message>
    <message>
        <source>Only by the voice {voice}</source>
        <translation>Solo con la voz {voice}</translation>
    </message>
    <message>
        <source>&amp;Written</source>
        <translation>&amp;Escrito</translation>
    </message>
    <message>
        <source>&amp;Say</source>
        <translation>&amp;Dicho</translation>
    </message>
</context>
<context>
    <name>PronunciationsPage</name>
    <message>
        <source>Pronunciations</source>
        <translation>Pronunciaciones</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Dicho</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>expresión</translation>
    </message>
    <message>
        <source>inside words too</source>
        <translation>también dentro de palabras</translation>
    </message>
    <message>
        <source>these capitals</source>
        <translation>estas mayúsculas</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>en todas partes</translation>
    </message>
    <message>
        <source>Import pronunciations</source>
        <translation>Importar pronunciaciones</translation>
    </message>
    <message>
        <source>Text files (*.txt *.tsv);;All files (*)</source>
        <translation>Archivos de texto (*.txt *.tsv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Export pronunciations</source>
        <translation>Exportar pronunciaciones</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Archivos de texto (*.txt)</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Hello. This is how your text will sound.</source>
        <translation>Hola. Así sonará su texto.</translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>SeekSlider</name>
    <message>
        <source>Place in the text</source>
        <translation>Lugar en el texto</translation>
    </message>
    <message>
        <source>{place} of {length}</source>
        <translation>{place} de {length}</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>a short name for commands</source>
        <translation>un nombre corto para los comandos</translation>
    </message>
    <message>
        <source>a name for people</source>
        <translation>un nombre para las personas</translation>
    </message>
    <message>
        <source>Allow unencrypted http in my own network</source>
        <translation>Permitir http sin cifrar en mi propia red</translation>
    </message>
    <message>
        <source>none; for some: api-version=preview</source>
        <translation>ninguno; a veces api-version=preview</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>como el sistema</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Elegir un archivo de certificados</translation>
    </message>
    <message>
        <source>as suits Readlark</source>
        <translation>lo que convenga a Readlark</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Key is shown as</source>
        <translation>Clave enviada como</translation>
    </message>
    <message>
        <source>Query fields</source>
        <translation>Campos de consulta</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Solicitudes a la vez</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>Certificados (*.pem *.crt);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>ServiceRoom</name>
    <message>
        <source>What you have read aloud is sent to {title} ({host}), and spoken there.</source>
        <translation>Lo que haga leer se envía a {title} ({host}) y se pronuncia allí.</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Services and keys</source>
        <translation>Servicios y claves</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Add a service…</source>
        <translation>Añadir un servicio…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Asks for a dozen short sentences and says what the service can do; a paid one charges them.</source>
        <translation>Pide una docena de frases cortas y dice qué sabe hacer el servicio; uno de pago las cobra.</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLAVE</translation>
    </message>
    <message>
        <source>Costs and storage…</source>
        <translation>Costes y almacenamiento…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>The built-in voice speaks on this computer: no key, no cost, and nothing leaves it.</source>
        <translation>La voz integrada habla en este equipo: sin clave, sin coste, y nada sale de él.</translation>
    </message>
    <message>
        <source>{title} is at {url}. What you have it read is sent there. Its voice and model are chosen beside the text.</source>
        <translation>{title} está en {url}. Lo que le haga leer se envía allí. Su voz y su modelo se eligen junto al texto.</translation>
    </message>
    <message>
        <source>Any server that answers POST /v1/audio/speech as OpenAI&apos;s does.</source>
        <translation>Cualquier servidor que responda a POST /v1/audio/speech como el de OpenAI.</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Servicio nuevo</translation>
    </message>
    <message>
        <source>There is a service of that name. Choose another name.</source>
        <translation>Ya existe un servicio con ese nombre. Elija otro nombre.</translation>
    </message>
    <message>
        <source>The service cannot be saved: {reason}.</source>
        <translation>No se puede guardar el servicio: {reason}.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>The service cannot be removed: {reason}.</source>
        <translation>No se puede quitar el servicio: {reason}.</translation>
    </message>
    <message>
        <source>Waiting for your keyring: unlock it, or use the key for this session only.</source>
        <translation>Esperando al depósito de claves: desbloquéelo o use la clave solo en esta sesión.</translation>
    </message>
    <message>
        <source>Waiting for your keyring: unlock it, so that the key of {name} can be deleted too.</source>
        <translation>Esperando al depósito de claves: desbloquéelo para que también se pueda eliminar la clave de {name}.</translation>
    </message>
    <message>
        <source>{name} is forgotten, but its key may still be in the keyring. {reason}</source>
        <translation>{name} se ha olvidado, pero puede que su clave siga en el depósito de claves. {reason}</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Services and keys…</source>
        <translation>Servicios y claves…</translation>
    </message>
    <message>
        <source>Voices on this computer…</source>
        <translation>Voces en este equipo…</translation>
    </message>
    <message>
        <source>When a service fails</source>
        <translation>Cuando falla un servicio</translation>
    </message>
    <message>
        <source>The built-in voice reads on</source>
        <translation>La voz integrada sigue leyendo</translation>
    </message>
    <message>
        <source>The reading stops</source>
        <translation>La lectura se detiene</translation>
    </message>
    <message>
        <source>Costs and storage…</source>
        <translation>Costes y almacenamiento…</translation>
    </message>
    <message>
        <source>Book serif</source>
        <translation>Letra de libro</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Tipo de letra</translation>
    </message>
    <message>
        <source>Another font…</source>
        <translation>Otro tipo de letra…</translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>Readlark speaks {language} when it is started again.</source>
        <translation>Readlark usará este idioma la próxima vez que se inicie: {language}.</translation>
    </message>
    <message>
        <source>Readlark speaks the language of the system when it is started again.</source>
        <translation>Readlark usará el idioma del sistema la próxima vez que se inicie.</translation>
    </message>
</context>
<context>
    <name>SleepRoom</name>
    <message numerus="yes">
        <source>The reading pauses after %Ln minute(s) of listening.</source>
        <translation>
            <numerusform>La lectura se pausa tras un minuto de escucha.</numerusform>
            <numerusform>La lectura se pausa tras %Ln&#xa0;minutos de escucha.</numerusform>
        </translation>
    </message>
    <message>
        <source>The reading pauses at the end of the chapter.</source>
        <translation>La lectura se pausa al final del capítulo.</translation>
    </message>
    <message>
        <source>The reading ends with this text.</source>
        <translation>La lectura termina con este texto.</translation>
    </message>
    <message>
        <source>Do not pause by itself</source>
        <translation>No pausar por sí sola</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln minute(s)</source>
        <translation>
            <numerusform>Tras un minuto</numerusform>
            <numerusform>Tras %Ln&#xa0;minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>After another time…</source>
        <translation>Tras otro tiempo…</translation>
    </message>
    <message>
        <source>At the end of the chapter</source>
        <translation>Al final del capítulo</translation>
    </message>
    <message>
        <source>At the end of the text</source>
        <translation>Al final del texto</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>Temporizador de apagado</translation>
    </message>
    <message>
        <source>Pause after so many minutes:</source>
        <translation>Pausar tras estos minutos:</translation>
    </message>
    <message>
        <source>The sleep timer has paused the reading here.</source>
        <translation>El temporizador ha pausado la lectura aquí.</translation>
    </message>
</context>
<context>
    <name>SoundRoom</name>
    <message>
        <source>“{name}” is not connected. Until it is, the voice is heard on “{other}”.</source>
        <translation>«{name}» no está conectado. Hasta entonces, la voz se oye en «{other}».</translation>
    </message>
    <message>
        <source>Sound output</source>
        <translation>Salida de sonido</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name} (no conectado)</translation>
    </message>
    <message>
        <source>Words light up too early…</source>
        <translation>Las palabras se iluminan demasiado pronto…</translation>
    </message>
</context>
<context>
    <name>SpeedButton</name>
    <message>
        <source>Speed: click for the next one, turn the wheel for small steps</source>
        <translation>Velocidad: haga clic para la siguiente, gire la rueda para pasos pequeños</translation>
    </message>
    <message>
        <source>Speed {rate}</source>
        <translation>Velocidad {rate}</translation>
    </message>
</context>
<context>
    <name>SpeedControl</name>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Speed (Ctrl+Up, Ctrl+Down)</source>
        <translation>Velocidad (Control+Arriba, Control+Abajo)</translation>
    </message>
    <message>
        <source>Let the voice set the pace</source>
        <translation>Que la voz marque el ritmo</translation>
    </message>
    <message>
        <source>The voice itself speaks slower or faster, from the next sentence on; else the player does</source>
        <translation>La propia voz habla más despacio o más rápido a partir de la frase siguiente; si no, lo hace el reproductor</translation>
    </message>
    <message>
        <source>SPEED</source>
        <translation>VELOCIDAD</translation>
    </message>
    <message>
        <source>Speed {rate}</source>
        <translation>Velocidad {rate}</translation>
    </message>
</context>
<context>
    <name>SpokenRoom</name>
    <message>
        <source>Some of your pronunciations are not used. {fault}</source>
        <translation>Algunas de sus pronunciaciones no se usan. {fault}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pronunciation(s) read.</source>
        <translation>
            <numerusform>Se ha leído %Ln pronunciación.</numerusform>
            <numerusform>Se han leído %Ln pronunciaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list cannot be saved: {reason}. Choose another place.</source>
        <translation>No se puede guardar la lista: {reason}. Elija otro lugar.</translation>
    </message>
</context>
<context>
    <name>SpokenView</name>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>What is said differently</source>
        <translation>Lo que se dice de otro modo</translation>
    </message>
    <message>
        <source>Pronunciations…</source>
        <translation>Pronunciaciones…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Looking through the text…</source>
        <translation>Examinando el texto…</translation>
    </message>
    <message>
        <source>Everything is said as it is written.</source>
        <translation>Todo se dice como está escrito.</translation>
    </message>
    <message>
        <source>Take away a tick, and it is said as it is written.</source>
        <translation>Quite una marca y se dirá como está escrito.</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Todos los cambios</translation>
    </message>
    <message>
        <source>WHAT WILL BE SPOKEN</source>
        <translation>LO QUE SE DIRÁ</translation>
    </message>
</context>
<context>
    <name>StandInNotice</name>
    <message>
        <source>Back to {voice}</source>
        <translation>Volver a {voice}</translation>
    </message>
    <message>
        <source>Services and keys…</source>
        <translation>Servicios y claves…</translation>
    </message>
    <message>
        <source>{what_happened} The built-in voice reads on.</source>
        <translation>{what_happened} La voz integrada sigue leyendo.</translation>
    </message>
</context>
<context>
    <name>TourRoom</name>
    <message>
        <source>Open a file or paste a text here. You can also drop a file, or simply type.</source>
        <translation>Abra un archivo o pegue un texto aquí. También puede soltar un archivo o simplemente escribir.</translation>
    </message>
    <message>
        <source>Press play: the voice begins, and the word that it says lights up. A click on a word reads from there.</source>
        <translation>Pulse reproducir: la voz empieza y la palabra que dice se ilumina. Un clic en una palabra lee desde ahí.</translation>
    </message>
    <message>
        <source>A key can read what is selected in any program. Choose one in this menu, under “Shortcuts everywhere…”.</source>
        <translation>Una tecla puede leer lo que está seleccionado en cualquier programa. Elija una en este menú, en «Atajos globales…».</translation>
    </message>
    <message>
        <source>In any other program, select some text and press {keys}. “Shortcuts everywhere…” in this menu changes the key, and says whether it works here.</source>
        <translation>En otro programa, seleccione texto y pulse {keys}. «Atajos globales…» en este menú cambia la tecla y dice si funciona aquí.</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Visita guiada</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Sleep timer, {time} left</source>
        <translation>Temporizador de apagado, quedan {time}</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>about −{time}</source>
        <translation>aprox. −{time}</translation>
    </message>
    <message>
        <source>Estimated: not all of the text has been spoken yet</source>
        <translation>Estimado: aún no se ha pronunciado todo el texto</translation>
    </message>
    <message>
        <source>Preparing the text …</source>
        <translation>Preparando el texto…</translation>
    </message>
    <message>
        <source>Waiting for the voice …</source>
        <translation>Esperando a la voz…</translation>
    </message>
    <message>
        <source>sentence {number}</source>
        <translation>frase {number}</translation>
    </message>
    <message>
        <source>sentence {number} of {count}</source>
        <translation>frase {number} de {count}</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Speak the clipboard</source>
        <translation>Leer el portapapeles</translation>
    </message>
    <message>
        <source>Recent texts</source>
        <translation>Textos recientes</translation>
    </message>
    <message>
        <source>Open Readlark</source>
        <translation>Abrir Readlark</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>TrayRoom</name>
    <message>
        <source>Paused: {title}</source>
        <translation>En pausa: {title}</translation>
    </message>
    <message>
        <source>The reading has stopped: {title}</source>
        <translation>La lectura se ha detenido: {title}</translation>
    </message>
    <message>
        <source>Reading: {title}</source>
        <translation>Leyendo: {title}</translation>
    </message>
    <message>
        <source>Readlark is still there</source>
        <translation>Readlark sigue aquí</translation>
    </message>
    <message>
        <source>It goes on in the tray. To end it, choose Quit in the menu of its icon.</source>
        <translation>Continúa en la bandeja del sistema. Para cerrarlo, elija «Salir» en el menú de su icono.</translation>
    </message>
    <message>
        <source>Closing the window leaves Readlark in the tray</source>
        <translation>Al cerrar la ventana, Readlark queda en la bandeja del sistema</translation>
    </message>
</context>
<context>
    <name>VoiceBox</name>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
</context>
<context>
    <name>VoiceField</name>
    <message>
        <source>Hear this voice</source>
        <translation>Escuchar esta voz</translation>
    </message>
</context>
<context>
    <name>VoiceList</name>
    <message>
        <source>Voices</source>
        <translation>Voces</translation>
    </message>
</context>
<context>
    <name>VoicePanel</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln palabra</numerusform>
            <numerusform>%Ln palabras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation>
            <numerusform>unos %Ln&#xa0;min</numerusform>
            <numerusform>unos %Ln&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratis</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation>unas {hours}&#xa0;h {minutes}&#xa0;min</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <translation>
            <numerusform>unas %Ln&#xa0;h</numerusform>
            <numerusform>unas %Ln&#xa0;h</numerusform>
        </translation>
    </message>
    <message>
        <source>Manage services…</source>
        <translation>Gestionar servicios…</translation>
    </message>
    <message>
        <source>{name}  ·  built-in</source>
        <translation>{name}  ·  integrada</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>The built-in voice has one style and takes no instructions.</source>
        <translation>La voz integrada tiene un solo estilo y no admite instrucciones.</translation>
    </message>
    <message>
        <source>This model takes no instructions.</source>
        <translation>Este modelo no admite instrucciones.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Instructions for the voice</source>
        <translation>Instrucciones para la voz</translation>
    </message>
    <message>
        <source>e.g. Warm, unhurried, a hint of mischief</source>
        <translation>p. ej., cálida, sin prisa, con un toque de picardía</translation>
    </message>
    <message>
        <source>VOICE</source>
        <translation>VOZ</translation>
    </message>
    <message>
        <source>INSTRUCTIONS</source>
        <translation>INSTRUCCIONES</translation>
    </message>
    <message>
        <source>SERVICE</source>
        <translation>SERVICIO</translation>
    </message>
</context>
<context>
    <name>VoicePicker</name>
    <message>
        <source>Choose a voice</source>
        <translation>Elegir una voz</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritas</translation>
    </message>
    <message>
        <source>Asking for its voices …</source>
        <translation>Consultando sus voces…</translation>
    </message>
    <message>
        <source>By its id</source>
        <translation>Por su identificador</translation>
    </message>
    <message>
        <source>No voice is called so.</source>
        <translation>Ninguna voz se llama así.</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Hear this voice</source>
        <translation>Escuchar esta voz</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorita</translation>
    </message>
    <message>
        <source>Keep it on top</source>
        <translation>Mantener arriba</translation>
    </message>
    <message>
        <source>Search the voices by name, language or service, or type an id</source>
        <translation>Busque voces por nombre, idioma o servicio, o escriba un identificador</translation>
    </message>
    <message>
        <source>Name, language, service or id</source>
        <translation>Nombre, idioma, servicio o id</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>VoiceRow</name>
    <message>
        <source>What has come of {name}</source>
        <translation>Lo que ha llegado de {name}</translation>
    </message>
    <message>
        <source>It is being fetched.</source>
        <translation>Se está descargando.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>It comes with Readlark.</source>
        <translation>Viene con Readlark.</translation>
    </message>
    <message>
        <source>It is on this computer.</source>
        <translation>Está en este equipo.</translation>
    </message>
    <message>
        <source>A part of it has come; the rest can follow.</source>
        <translation>Ha llegado una parte; el resto puede seguir.</translation>
    </message>
    <message>
        <source>Its engine is missing. To install it, type: pip install &quot;readlark[piper]&quot;</source>
        <translation>Falta su motor. Para instalarlo, escriba: pip install &quot;readlark[piper]&quot;</translation>
    </message>
</context>
<context>
    <name>VoiceRows</name>
    <message>
        <source>Use “{voice}”</source>
        <translation>Usar «{voice}»</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favorita</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegida</translation>
    </message>
</context>
<context>
    <name>VoicesPage</name>
    <message>
        <source>Voices on this computer</source>
        <translation>Voces en este equipo</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>They speak without a connection, and nothing leaves this computer.</source>
        <translation>Hablan sin conexión, y nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Any voice of Piper&apos;s can be added: lay its two files (NAME.onnx and NAME.onnx.json) into the folder. Piper&apos;s engine is an extra of its own, under GPL-3.0-or-later; each voice has its own licence.</source>
        <translation>Se puede añadir cualquier voz de Piper: ponga sus dos archivos (NAME.onnx y NAME.onnx.json) en la carpeta. El motor de Piper es un complemento aparte, con licencia GPL-3.0-or-later; cada voz tiene su propia licencia.</translation>
    </message>
    <message>
        <source>The server could not be reached. Check the connection and try again.</source>
        <translation>No se ha podido contactar con el servidor. Compruebe la conexión y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The connection broke off. Try again: it goes on where it stopped.</source>
        <translation>La conexión se ha cortado. Vuelva a intentarlo: continúa donde se detuvo.</translation>
    </message>
    <message>
        <source>The server does not give this voice. Try again later.</source>
        <translation>El servidor no entrega esta voz. Vuelva a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>What came is not this voice, and was thrown away. Try again later.</source>
        <translation>Lo que llegó no es esta voz y se ha descartado. Vuelva a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>There is no room for it on the disk. Make some, then try again.</source>
        <translation>No hay espacio en el disco. Libere algo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>It cannot be written to the folder. See to the folder, then try again.</source>
        <translation>No se puede escribir en la carpeta. Revise la carpeta y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The voice cannot be removed: {reason}.</source>
        <translation>No se puede quitar la voz: {reason}.</translation>
    </message>
    <message>
        <source>The folder cannot be made: {reason}.</source>
        <translation>No se puede crear la carpeta: {reason}.</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Turn off “{title}”</source>
        <translation>Desactivar «{title}»</translation>
    </message>
    <message>
        <source>Use {key}</source>
        <translation>Usar {key}</translation>
    </message>
    <message>
        <source>One types with that key. Hold Ctrl, Alt or Meta with it, or press Esc.</source>
        <translation>Con esa tecla se escribe. Mantenga pulsada Control, Alt o Meta con ella, o pulse Escape.</translation>
    </message>
</context>
<context>
    <name>countries</name>
    <message>
        <source>Argentina</source>
        <translation>Argentina</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australia</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Austria</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Bélgica</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasil</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canadá</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Francia</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Alemania</translation>
    </message>
    <message>
        <source>India</source>
        <translation>India</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlanda</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italia</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japón</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>México</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Países Bajos</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nueva Zelanda</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Sudáfrica</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>España</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suiza</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwán</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Reino Unido</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
</context>
<context>
    <name>export_messages</name>
    <message>
        <source>{name} may not be written in this folder. Export again into another one.</source>
        <translation>No se permite escribir {name} en esta carpeta. Exporte en otra.</translation>
    </message>
    <message>
        <source>The disk is full, so {name} was not written. Make room, then try again.</source>
        <translation>El disco está lleno, así que {name} no se ha escrito. Libere espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Your share of the disk is full, so {name} was not written. Make room, then try again.</source>
        <translation>Su cuota de disco está llena, así que {name} no se ha escrito. Libere espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The folder of {name} is not there any more. Export again into another one.</source>
        <translation>La carpeta de {name} ya no existe. Exporte en otra.</translation>
    </message>
    <message>
        <source>{name} has come to be there meanwhile and was left as it is. Export under another name.</source>
        <translation>{name} ha aparecido entretanto y se ha dejado como estaba. Exporte con otro nombre.</translation>
    </message>
    <message>
        <source>{name} is too large for this disk. Choose a smaller format, or a file a chapter.</source>
        <translation>{name} es demasiado grande para este disco. Elija un formato más ligero o un archivo por capítulo.</translation>
    </message>
    <message>
        <source>The name {name} is too long for this disk. Export under a shorter one.</source>
        <translation>El nombre {name} es demasiado largo para este disco. Exporte con uno más corto.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}. Export again into another folder.</source>
        <translation>No se puede escribir {name}: {reason}. Exporte en otra carpeta.</translation>
    </message>
</context>
<context>
    <name>from_below</name>
    <message>
        <source>A key is shown as bearer, x-api-key, header:NAME or query:NAME.</source>
        <translation>Una clave se envía como bearer, x-api-key, header:NAME o query:NAME.</translation>
    </message>
    <message>
        <source>The header {name} cannot carry a key. Choose another one.</source>
        <translation>La cabecera {name} no puede llevar una clave. Elija otra.</translation>
    </message>
    <message>
        <source>Query fields look like api-version=preview. Join several by &amp;.</source>
        <translation>Los campos de consulta son como api-version=preview. Una varios con &amp;.</translation>
    </message>
    <message>
        <source>A name has up to 40 letters, digits and hyphens, and begins with no hyphen.</source>
        <translation>Un nombre tiene hasta 40 letras, cifras y guiones, y no empieza por guion.</translation>
    </message>
    <message>
        <source>The name {name} is taken by a service that Readlark brings along. Choose another.</source>
        <translation>El nombre {name} ya lo tiene un servicio que trae Readlark. Elija otro.</translation>
    </message>
    <message>
        <source>A title has up to 100 characters.</source>
        <translation>Un título tiene hasta 100 caracteres.</translation>
    </message>
    <message>
        <source>The {what} has a name of 1 to 200 characters.</source>
        <translation>{what}: el nombre tiene de 1 a 200 caracteres.</translation>
    </message>
    <message>
        <source>The format is one of {names}.</source>
        <translation>El formato es uno de estos: {names}.</translation>
    </message>
    <message>
        <source>The query field {name} carries the key. Leave it out of the others.</source>
        <translation>El campo de consulta {name} lleva la clave. No lo ponga entre los demás.</translation>
    </message>
    <message>
        <source>From 1 to {count} requests can be made at once.</source>
        <translation>Se pueden hacer de 1 a {count} solicitudes a la vez.</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://.</source>
        <translation>Una dirección empieza por https:// o http://.</translation>
    </message>
    <message>
        <source>The address is empty. It looks like https://api.example.com.</source>
        <translation>La dirección está vacía. Es como https://api.example.com.</translation>
    </message>
    <message>
        <source>An address has only plain letters, digits and signs, and no blanks.</source>
        <translation>Una dirección solo tiene letras simples, cifras y signos, sin espacios.</translation>
    </message>
    <message>
        <source>The address has a part after ? or #. Leave that part out; query fields have a place of their own.</source>
        <translation>La dirección tiene una parte después de un signo de interrogación o de #. Quítela; los campos de consulta tienen su propio lugar.</translation>
    </message>
    <message>
        <source>That is no address. It looks like https://api.example.com.</source>
        <translation>Eso no es una dirección. Es como https://api.example.com.</translation>
    </message>
    <message>
        <source>The address holds a name or a password. Leave that out, and store the key instead.</source>
        <translation>La dirección contiene un nombre o una contraseña. Quítelos y guarde la clave en su lugar.</translation>
    </message>
    <message>
        <source>The address names no server. It looks like https://api.example.com.</source>
        <translation>La dirección no nombra ningún servidor. Es como https://api.example.com.</translation>
    </message>
    <message>
        <source>The port in the address is no number from 1 to 65535.</source>
        <translation>El puerto de la dirección no es un número de 1 a 65535.</translation>
    </message>
    <message>
        <source>The path in the address cannot be used. Leave out what is not needed.</source>
        <translation>La ruta de la dirección no se puede usar. Quite lo que no haga falta.</translation>
    </message>
    <message>
        <source>Text and key would travel unencrypted. Use an address that begins with https://.</source>
        <translation>El texto y la clave viajarían sin cifrar. Use una dirección que empiece por https://.</translation>
    </message>
    <message>
        <source>Text and key would travel unencrypted through your network. Use https://, or allow http in your own network.</source>
        <translation>El texto y la clave viajarían sin cifrar por su red. Use https:// o permita http en su propia red.</translation>
    </message>
    <message>
        <source>This computer has no keyring. Use the key for this session only, or an environment variable.</source>
        <translation>Este equipo no tiene depósito de claves. Use la clave solo en esta sesión o una variable de entorno.</translation>
    </message>
    <message>
        <source>The keyring is locked or does not work. Unlock it, then try again.</source>
        <translation>El depósito de claves está bloqueado o no funciona. Desbloquéelo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>There is no key. Give it on one line.</source>
        <translation>No hay clave. Escríbala en una sola línea.</translation>
    </message>
    <message>
        <source>That is no key: a key is one line of plain letters, digits and signs without blanks.</source>
        <translation>Eso no es una clave: una clave es una línea de letras simples, cifras y signos sin espacios.</translation>
    </message>
    <message>
        <source>{name} is no TOML file that can be read, so its prices are not used.</source>
        <translation>{name} no es un archivo TOML que se pueda leer, así que sus precios no se usan.</translation>
    </message>
    <message>
        <source>Price {number} in {name} lacks something, so it is not used.</source>
        <translation>El precio {number} de {name} está incompleto, así que no se usa.</translation>
    </message>
    <message>
        <source>Line {number} is not used: {reason}</source>
        <translation>La línea {number} no se usa: {reason}</translation>
    </message>
    <message>
        <source>Nothing is written on the left. Write the word that is to be said differently.</source>
        <translation>No hay nada escrito a la izquierda. Escriba la palabra que se debe decir de otro modo.</translation>
    </message>
    <message>
        <source>This is no regular expression that can be used. Mend it.</source>
        <translation>No es una expresión regular válida. Corríjala.</translation>
    </message>
    <message>
        <source>There is no tab between what is written and what is said. Put one there.</source>
        <translation>Falta un tabulador entre lo escrito y lo dicho. Ponga uno.</translation>
    </message>
    <message>
        <source>The third column knows part, case, expression, language and voice. Use these.</source>
        <translation>La tercera columna admite part, case, expression, language y voice. Use estas palabras.</translation>
    </message>
    <message>
        <source>This is longer than {count} characters. Write a shorter one.</source>
        <translation>Tiene más de {count} caracteres. Escriba algo más corto.</translation>
    </message>
    <message>
        <source>This list is larger than 4 MB. Split it.</source>
        <translation>Esta lista ocupa más de 4 MB. Divídala.</translation>
    </message>
    <message>
        <source>This is no text file in UTF-8. Save it as one.</source>
        <translation>No es un archivo de texto en UTF-8. Guárdelo así.</translation>
    </message>
    <message>
        <source>It needs a dictionary that Readlark does not have. Choose another voice.</source>
        <translation>Necesita un diccionario que Readlark no tiene. Elija otra voz.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>conexión</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>voz</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modelo</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>voz</translation>
    </message>
    <message>
        <source>voices</source>
        <translation>voces</translation>
    </message>
    <message>
        <source>formats</source>
        <translation>formatos</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>transmisión continua</translation>
    </message>
    <message>
        <source>events</source>
        <translation>eventos</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>velocidad</translation>
    </message>
    <message>
        <source>instructions</source>
        <translation>instrucciones</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>no hay ninguna</translation>
    </message>
    <message>
        <source>there is no server {host}</source>
        <translation>no existe el servidor {host}</translation>
    </message>
    <message>
        <source>{host} has the address {address}</source>
        <translation>{host} tiene la dirección {address}</translation>
    </message>
    <message>
        <source>encrypted, and the certificate is trusted</source>
        <translation>cifrada, y el certificado es de confianza</translation>
    </message>
    <message>
        <source>unencrypted, {where}</source>
        <translation>sin cifrar, {where}</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>en este equipo</translation>
    </message>
    <message>
        <source>in your own network</source>
        <translation>en su propia red</translation>
    </message>
    <message>
        <source>not refused</source>
        <translation>no rechazada</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazo</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>none is needed</source>
        <translation>no hace falta ninguna</translation>
    </message>
    <message>
        <source>{kind} after {ms} ms, from model {model}, voice {voice}</source>
        <translation>{kind} tras {ms} ms, del modelo {model}, voz {voice}</translation>
    </message>
    <message>
        <source>{model} is to be shut down on {date}</source>
        <translation>la retirada de {model} está prevista para el {date}</translation>
    </message>
    <message>
        <source>{model}, one of {count} listed</source>
        <translation>{model}, uno de los {count} anunciados</translation>
    </message>
    <message>
        <source>none are listed</source>
        <translation>no se anuncia ninguno</translation>
    </message>
    <message>
        <source>{model} is not among those listed: {names}</source>
        <translation>{model} no está entre los anunciados: {names}</translation>
    </message>
    <message>
        <source>{count}, listed at {route}</source>
        <translation>{count}, anunciadas en {route}</translation>
    </message>
    <message>
        <source>none are listed; the contract&apos;s thirteen are offered</source>
        <translation>no se anuncia ninguna; se ofrecen las trece del contrato</translation>
    </message>
    <message>
        <source>{format}: {kind} came instead</source>
        <translation>{format}: en su lugar llegó {kind}</translation>
    </message>
    <message>
        <source>{detail}: the whole is made before it is sent</source>
        <translation>{detail}: todo se genera antes de enviarse</translation>
    </message>
    <message>
        <source>first sound after {began} ms, all after {whole} ms</source>
        <translation>primer sonido tras {began} ms, todo tras {whole} ms</translation>
    </message>
    <message>
        <source>{model} has none</source>
        <translation>{model} no tiene</translation>
    </message>
    <message>
        <source>{model} takes none</source>
        <translation>{model} no las admite</translation>
    </message>
    <message>
        <source>audio came instead</source>
        <translation>en su lugar llegó audio</translation>
    </message>
    <message>
        <source>with the times of the words</source>
        <translation>con los tiempos de las palabras</translation>
    </message>
    <message>
        <source>without the times of the words, which Readlark finds itself</source>
        <translation>sin los tiempos de las palabras, que Readlark encuentra por sí mismo</translation>
    </message>
    <message>
        <source>heeded</source>
        <translation>se respeta</translation>
    </message>
    <message>
        <source>taken, but not heeded; Readlark&apos;s own speed works all the same</source>
        <translation>se admite, pero no se respeta; la velocidad de Readlark funciona igualmente</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>se admiten</translation>
    </message>
    <message>
        <source>the answer is empty</source>
        <translation>la respuesta está vacía</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>su certificado no es de confianza</translation>
    </message>
    <message>
        <source>it cannot be reached</source>
        <translation>no se puede contactar</translation>
    </message>
    <message>
        <source>it takes too long</source>
        <translation>tarda demasiado</translation>
    </message>
    <message>
        <source>its answer is no audio</source>
        <translation>su respuesta no es audio</translation>
    </message>
    <message>
        <source>{said} (status {number})</source>
        <translation>{said} (estado {number})</translation>
    </message>
    <message>
        <source>Store the service&apos;s key, and see that it is shown in the way that the service wants it.</source>
        <translation>Guarde la clave del servicio y compruebe que se envía como el servicio la espera.</translation>
    </message>
    <message>
        <source>Store the service&apos;s key.</source>
        <translation>Guarde la clave del servicio.</translation>
    </message>
    <message>
        <source>The key may not be used for speech; ask the service for that right.</source>
        <translation>La clave no sirve para la síntesis de voz; pida ese permiso al servicio.</translation>
    </message>
    <message>
        <source>Add credit at the service.</source>
        <translation>Añada saldo en el servicio.</translation>
    </message>
    <message>
        <source>Check the address, the model and the voice.</source>
        <translation>Compruebe la dirección, el modelo y la voz.</translation>
    </message>
    <message>
        <source>Check the model and the voice.</source>
        <translation>Compruebe el modelo y la voz.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Compruebe la dirección.</translation>
    </message>
    <message>
        <source>Choose another model in time.</source>
        <translation>Elija otro modelo a tiempo.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Vuelva a intentarlo dentro de un momento.</translation>
    </message>
    <message>
        <source>Check the address, and name the file of its certificates if it uses its own.</source>
        <translation>Compruebe la dirección e indique el archivo de sus certificados si usa los suyos.</translation>
    </message>
    <message>
        <source>See that the server runs and that the address and its port are right.</source>
        <translation>Compruebe que el servidor funciona y que la dirección y el puerto son correctos.</translation>
    </message>
    <message>
        <source>See that the server is well, and try again.</source>
        <translation>Compruebe que el servidor está bien y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Say “Code.” instead of a block of program code</source>
        <translation>Decir «Code.» en lugar de un bloque de código</translation>
    </message>
    <message>
        <source>Pass over separators such as -----</source>
        <translation>Omitir separadores como -----</translation>
    </message>
    <message>
        <source>Pass over HTML comments and tags</source>
        <translation>Omitir comentarios y etiquetas HTML</translation>
    </message>
    <message>
        <source>Pass over the times in subtitles</source>
        <translation>Omitir los tiempos de los subtítulos</translation>
    </message>
    <message>
        <source>Pass over the marks of headings, list items and quotations</source>
        <translation>Omitir las marcas de títulos, listas y citas</translation>
    </message>
    <message>
        <source>Pass over lists of link addresses</source>
        <translation>Omitir listas de direcciones de enlaces</translation>
    </message>
    <message>
        <source>Mend words parted at the end of a line</source>
        <translation>Unir las palabras partidas al final de una línea</translation>
    </message>
    <message>
        <source>Pass over soft hyphens and characters without width</source>
        <translation>Omitir guiones opcionales y caracteres sin anchura</translation>
    </message>
    <message>
        <source>Read tables cell by cell, row by row</source>
        <translation>Leer las tablas celda a celda, fila a fila</translation>
    </message>
    <message>
        <source>Read `code` without its marks</source>
        <translation>Leer `código` sin sus marcas</translation>
    </message>
    <message>
        <source>Read an image as its description</source>
        <translation>Leer la descripción de una imagen</translation>
    </message>
    <message>
        <source>Read a link as its words</source>
        <translation>Leer solo las palabras de un enlace</translation>
    </message>
    <message>
        <source>Read a web address as its domain</source>
        <translation>Leer solo el dominio de una dirección web</translation>
    </message>
    <message>
        <source>Pass over notes at the foot of a page or the end of a text</source>
        <translation>Omitir las notas al pie y al final del texto</translation>
    </message>
    <message>
        <source>Pass over citation numbers such as [12]</source>
        <translation>Omitir números de cita como [12]</translation>
    </message>
    <message>
        <source>Pass over the marks of notes</source>
        <translation>Omitir las llamadas de nota</translation>
    </message>
    <message>
        <source>Read *emphasis* without its marks</source>
        <translation>Leer *énfasis* sin sus marcas</translation>
    </message>
    <message>
        <source>Pass over the backslash before a mark</source>
        <translation>Omitir la barra inversa ante una marca</translation>
    </message>
    <message>
        <source>Read HTML entities such as &amp;amp; as their characters</source>
        <translation>Leer las entidades HTML como &amp;amp; como sus caracteres</translation>
    </message>
    <message>
        <source>Pass over emoji and ornaments</source>
        <translation>Omitir emojis y adornos</translation>
    </message>
    <message>
        <source>Read marks in a row, such as !!!, as one</source>
        <translation>Leer signos repetidos como uno solo</translation>
    </message>
    <message>
        <source>Read e.g. as “for example” (English)</source>
        <translation>Leer «e.g.» como «for example» (inglés)</translation>
    </message>
    <message>
        <source>Read $5 as “5 dollars” (English)</source>
        <translation>Leer $5 como «5 dollars» (inglés)</translation>
    </message>
    <message>
        <source>Read ≥ as “at least”, → as “to” (English)</source>
        <translation>Leer ≥ como «at least», → como «to» (inglés)</translation>
    </message>
    <message>
        <source>Join the wrapped lines of a paragraph</source>
        <translation>Unir las líneas de un párrafo</translation>
    </message>
    <message>
        <source>Read several spaces as one</source>
        <translation>Leer varios espacios como uno</translation>
    </message>
    <message>
        <source>Pass over spaces and blank lines between lines that are kept</source>
        <translation>Omitir espacios y líneas en blanco entre las líneas que se conservan</translation>
    </message>
    <message>
        <source>Pause after headings, list items, table rows and lines of verse</source>
        <translation>Pausar tras títulos, elementos de lista, filas de tabla y versos</translation>
    </message>
    <message>
        <source>Say what the pronunciation list says</source>
        <translation>Decir lo que indica la lista de pronunciaciones</translation>
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
        <translation>{name} no tiene ninguno de los formatos que se pueden leer. Guárdelo como PDF, EPUB, DOCX, ODT, RTF, HTML o texto sin formato.</translation>
    </message>
    <message>
        <source>{name} is damaged. Get it once more, and open that.</source>
        <translation>{name} está dañado. Consígalo de nuevo y ábralo.</translation>
    </message>
    <message>
        <source>{name} is locked with a password. Open it in the window, which asks for it.</source>
        <translation>{name} está protegido con contraseña. Ábralo en la ventana, que la pedirá.</translation>
    </message>
    <message>
        <source>This password does not open {name}. Try again.</source>
        <translation>Esta contraseña no abre {name}. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>{name} is locked with a password. Save it without one in the program it was made with, and open that.</source>
        <translation>{name} está protegido con contraseña. Guárdelo sin ella en el programa con que se creó y ábralo.</translation>
    </message>
    <message>
        <source>{name} is copy-protected, and only its seller&apos;s own app opens it. Choose another file.</source>
        <translation>{name} está protegido contra copia y solo lo abre la aplicación de su vendedor. Elija otro archivo.</translation>
    </message>
    <message>
        <source>{name} is too large, or unpacks to too much. Split it and open the parts.</source>
        <translation>{name} es demasiado grande, o lo es al descomprimirse. Divídalo y abra las partes.</translation>
    </message>
    <message>
        <source>There is no text in {name}. Choose another file.</source>
        <translation>No hay texto en {name}. Elija otro archivo.</translation>
    </message>
    <message>
        <source>{name} holds pictures of pages only. Have their text recognised by an OCR program, and open what that makes.</source>
        <translation>{name} solo contiene imágenes de páginas. Reconozca el texto con un programa de OCR y abra el resultado.</translation>
    </message>
    <message>
        <source>{name} takes too long to be taken apart. Save it in another format and open that.</source>
        <translation>Se tarda demasiado en analizar {name}. Guárdelo en otro formato y ábralo.</translation>
    </message>
    <message>
        <source>{name} is no address of a web page. Copy it from the browser: it begins with https://.</source>
        <translation>{name} no es la dirección de una página web. Cópiela del navegador: empieza por https://.</translation>
    </message>
    <message>
        <source>{name} does not answer. Check the address and the network, and try again.</source>
        <translation>{name} no responde. Compruebe la dirección y la red y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>{name} does not give this page to Readlark. Open it in the browser, copy its text, and paste it.</source>
        <translation>{name} no entrega esta página a Readlark. Ábrala en el navegador, copie su texto y péguelo.</translation>
    </message>
    <message>
        <source>{name} leads into the network around this computer. If you trust that page, enter its own address.</source>
        <translation>{name} lleva a la red en la que está este equipo. Si confía en esa página, escriba su propia dirección.</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Afrikaans</source>
        <translation>afrikáans</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>albanés</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>amárico</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>Aragonese</source>
        <translation>aragonés</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>armenio</translation>
    </message>
    <message>
        <source>Assamese</source>
        <translation>asamés</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>azerbaiyano</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>bengalí</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>euskera</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>bielorruso</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>bosnio</translation>
    </message>
    <message>
        <source>Breton</source>
        <translation>bretón</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>búlgaro</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>birmano</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation>cantonés</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalán</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chino</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croata</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>checo</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danés</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandés</translation>
    </message>
    <message>
        <source>Dzongkha</source>
        <translation>dzongkha</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Esperanto</source>
        <translation>esperanto</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>estonio</translation>
    </message>
    <message>
        <source>Faroese</source>
        <translation>feroés</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>filipino</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finés</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>gallego</translation>
    </message>
    <message>
        <source>Ganda</source>
        <translation>ganda</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>georgiano</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griego</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>guyaratí</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation>criollo haitiano</translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation>hausa</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebreo</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>húngaro</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>islandés</translation>
    </message>
    <message>
        <source>Igbo</source>
        <translation>igbo</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonesio</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>irlandés</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Javanese</source>
        <translation>javanés</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>canarés</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>kazajo</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>jemer</translation>
    </message>
    <message>
        <source>Kinyarwanda</source>
        <translation>kiñaruanda</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>kurdo</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>kirguís</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>lao</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>latín</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>letón</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>lituano</translation>
    </message>
    <message>
        <source>Luxembourgish</source>
        <translation>luxemburgués</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>macedonio</translation>
    </message>
    <message>
        <source>Malagasy</source>
        <translation>malgache</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>malayo</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>malayalam</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>maltés</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>maratí</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>mongol</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>nepalí</translation>
    </message>
    <message>
        <source>Northern Sami</source>
        <translation>sami septentrional</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>noruego bokmal</translation>
    </message>
    <message>
        <source>Norwegian Nynorsk</source>
        <translation>noruego nynorsk</translation>
    </message>
    <message>
        <source>Occitan</source>
        <translation>occitano</translation>
    </message>
    <message>
        <source>Odia</source>
        <translation>oriya</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>pastún</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persa</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polaco</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>punyabí</translation>
    </message>
    <message>
        <source>Quechua</source>
        <translation>quechua</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumano</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ruso</translation>
    </message>
    <message>
        <source>Scottish Gaelic</source>
        <translation>gaélico escocés</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>serbio</translation>
    </message>
    <message>
        <source>Shona</source>
        <translation>shona</translation>
    </message>
    <message>
        <source>Sindhi</source>
        <translation>sindi</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>cingalés</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>eslovaco</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>esloveno</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>somalí</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>suajili</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>sueco</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>tayiko</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>tamil</translation>
    </message>
    <message>
        <source>Tatar</source>
        <translation>tártaro</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>tailandés</translation>
    </message>
    <message>
        <source>Tibetan</source>
        <translation>tibetano</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turco</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>turcomano</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ucraniano</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>urdu</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>uigur</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>uzbeko</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamita</translation>
    </message>
    <message>
        <source>Volapük</source>
        <translation>volapük</translation>
    </message>
    <message>
        <source>Walloon</source>
        <translation>valón</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>galés</translation>
    </message>
    <message>
        <source>Western Frisian</source>
        <translation>frisón occidental</translation>
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
        <translation>zulú</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>There is no key for {service}.</source>
        <translation>No hay clave para {service}.</translation>
    </message>
    <message>
        <source>Store its key, or choose the built-in voice.</source>
        <translation>Guarde su clave o elija la voz integrada.</translation>
    </message>
    <message>
        <source>The keyring is locked or does not work, so there is no key for {service}.</source>
        <translation>El depósito de claves está bloqueado o no funciona, así que no hay clave para {service}.</translation>
    </message>
    <message>
        <source>Unlock it, then try again, or choose the built-in voice.</source>
        <translation>Desbloquéelo y vuelva a intentarlo, o elija la voz integrada.</translation>
    </message>
    <message>
        <source>{service} does not accept the key.</source>
        <translation>{service} no acepta la clave.</translation>
    </message>
    <message>
        <source>Check the key, or choose the built-in voice.</source>
        <translation>Compruebe la clave o elija la voz integrada.</translation>
    </message>
    <message>
        <source>The account at {service} has no credit left.</source>
        <translation>La cuenta en {service} no tiene saldo.</translation>
    </message>
    <message>
        <source>Add credit there, or choose the built-in voice.</source>
        <translation>Añada saldo allí o elija la voz integrada.</translation>
    </message>
    <message>
        <source>The key may not be used for this at {service}.</source>
        <translation>La clave no se puede usar para esto en {service}.</translation>
    </message>
    <message>
        <source>Ask for the right to use speech, or choose another voice.</source>
        <translation>Pida permiso para usar la síntesis de voz o elija otra voz.</translation>
    </message>
    <message>
        <source>{service} knows no such voice, model or address.</source>
        <translation>{service} no conoce esa voz, ese modelo o esa dirección.</translation>
    </message>
    <message>
        <source>Choose another voice, or check the service&apos;s address.</source>
        <translation>Elija otra voz o compruebe la dirección del servicio.</translation>
    </message>
    <message>
        <source>{service} refused the request.</source>
        <translation>{service} ha rechazado la solicitud.</translation>
    </message>
    <message>
        <source>Choose another voice or model; the details say what it refused.</source>
        <translation>Elija otra voz u otro modelo; los detalles dicen qué se ha rechazado.</translation>
    </message>
    <message>
        <source>A piece of the text is longer than {service} takes.</source>
        <translation>Un fragmento del texto es más largo de lo que {service} admite.</translation>
    </message>
    <message>
        <source>Break the long sentence in two, or choose another voice.</source>
        <translation>Divida la frase larga en dos o elija otra voz.</translation>
    </message>
    <message>
        <source>{service} is busy.</source>
        <translation>{service} está ocupado.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Vuelva a intentarlo dentro de un momento.</translation>
    </message>
    <message>
        <source>{service} failed.</source>
        <translation>{service} ha fallado.</translation>
    </message>
    <message>
        <source>Try again, or choose another voice.</source>
        <translation>Vuelva a intentarlo o elija otra voz.</translation>
    </message>
    <message>
        <source>{service} could not be reached.</source>
        <translation>No se ha podido contactar con {service}.</translation>
    </message>
    <message>
        <source>Check the connection and try again, or choose the built-in voice.</source>
        <translation>Compruebe la conexión y vuelva a intentarlo, o elija la voz integrada.</translation>
    </message>
    <message>
        <source>The certificate of {service} is not trusted, so nothing was sent.</source>
        <translation>El certificado de {service} no es de confianza, así que no se ha enviado nada.</translation>
    </message>
    <message>
        <source>Check its address and this computer&apos;s clock, or choose another voice.</source>
        <translation>Compruebe su dirección y el reloj de este equipo, o elija otra voz.</translation>
    </message>
    <message>
        <source>The address of {service} is not encrypted, so nothing was sent.</source>
        <translation>La dirección de {service} no está cifrada, así que no se ha enviado nada.</translation>
    </message>
    <message>
        <source>Give it one that begins with https://, or choose another voice.</source>
        <translation>Indique una que empiece por https:// o elija otra voz.</translation>
    </message>
    <message>
        <source>{service} took too long to answer.</source>
        <translation>{service} ha tardado demasiado en responder.</translation>
    </message>
    <message>
        <source>{service} answered something that is no audio.</source>
        <translation>{service} ha respondido algo que no es audio.</translation>
    </message>
    <message>
        <source>Check the service&apos;s address, or choose another voice.</source>
        <translation>Compruebe la dirección del servicio o elija otra voz.</translation>
    </message>
    <message>
        <source>{service} stopped in the middle of a sentence.</source>
        <translation>{service} se ha detenido en mitad de una frase.</translation>
    </message>
    <message>
        <source>Try again: the reading goes on from there.</source>
        <translation>Vuelva a intentarlo: la lectura continúa desde ahí.</translation>
    </message>
    <message>
        <source>The built-in voice stopped and could not be started again.</source>
        <translation>La voz integrada se ha detenido y no se ha podido volver a iniciar.</translation>
    </message>
    <message>
        <source>Try again; if it stays silent, start Readlark anew.</source>
        <translation>Vuelva a intentarlo; si sigue en silencio, reinicie Readlark.</translation>
    </message>
    <message>
        <source>This voice cannot speak a part of the text.</source>
        <translation>Esta voz no puede pronunciar una parte del texto.</translation>
    </message>
    <message>
        <source>Choose a voice of the text&apos;s language, or read on behind it.</source>
        <translation>Elija una voz en el idioma del texto o siga leyendo después de esa parte.</translation>
    </message>
    <message>
        <source>The file of this voice cannot be used.</source>
        <translation>El archivo de esta voz no se puede usar.</translation>
    </message>
    <message>
        <source>Choose another voice, or remove this one and get it again.</source>
        <translation>Elija otra voz, o quite esta y descárguela de nuevo.</translation>
    </message>
    <message>
        <source>The speech cannot be kept on this computer&apos;s disk.</source>
        <translation>El audio no se puede guardar en el disco de este equipo.</translation>
    </message>
    <message>
        <source>Make some room on the disk, then try again.</source>
        <translation>Libere espacio en el disco y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The sound system went away.</source>
        <translation>El sistema de sonido ha desaparecido.</translation>
    </message>
    <message>
        <source>Start again to hear it.</source>
        <translation>Reinicie para oírlo.</translation>
    </message>
    <message>
        <source>The text could not be spoken.</source>
        <translation>El texto no se ha podido pronunciar.</translation>
    </message>
</context>
</TS>
