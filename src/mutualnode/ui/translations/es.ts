<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n changes came here since then and wait for it.</source>
        <translation>
            <numerusform>Desde entonces llegó aquí %n cambio y le espera.</numerusform>
            <numerusform>Desde entonces llegaron aquí %n cambios y le esperan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large photo(s)</source>
        <translation>
            <numerusform>%n foto grande</numerusform>
            <numerusform>%n fotos grandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others need this too.</source>
        <translation>
            <numerusform>A otra persona también le hace falta.</numerusform>
            <numerusform>A otras %n personas también les hace falta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) still to come</source>
        <translation>
            <numerusform>%n foto por llegar</numerusform>
            <numerusform>%n fotos por llegar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s).</source>
        <translation>
            <numerusform>%n foto.</numerusform>
            <numerusform>%n fotos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n small photo(s)</source>
        <translation>
            <numerusform>%n foto pequeña</numerusform>
            <numerusform>%n fotos pequeñas</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>Agreed. {name} can read where to find you once your computers have met.</source>
        <translation>De acuerdo. {name} podrá leer dónde encontrarte cuando vuestros ordenadores se hayan visto.</translation>
    </message>
    <message>
        <source>Agreed. {name} knows once your computers have met.</source>
        <translation>De acuerdo. {name} lo sabrá cuando vuestros ordenadores se hayan visto.</translation>
    </message>
    <message>
        <source>All of it is promised</source>
        <translation>Todo está prometido</translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>Animales</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Sin prisa</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Ask for something</source>
        <translation>Pedir algo</translation>
    </message>
    <message>
        <source>Ask or offer</source>
        <translation>Pedir u ofrecer</translation>
    </message>
    <message>
        <source>At {place}</source>
        <translation>En {place}</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <source>Away. Last swapped {day}</source>
        <translation>Fuera. Último intercambio: {day}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Can you help? Speak to {name}, or to anybody who has MutualNode.</source>
        <translation>¿Puedes ayudar? Habla con {name} o con cualquiera que tenga MutualNode.</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Niños</translation>
    </message>
    <message>
        <source>Close what is open, then back</source>
        <translation>Cerrar lo que está abierto y luego atrás</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>Ropa</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Compañía</translation>
    </message>
    <message>
        <source>Comparing what each of them has</source>
        <translation>Comparando lo que tiene cada uno</translation>
    </message>
    <message>
        <source>Could you use this? Speak to {name}, or to anybody who has MutualNode.</source>
        <translation>¿Te vendría bien? Habla con {name} o con cualquiera que tenga MutualNode.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message numerus="yes">
        <source>Everything you wrote has reached at least %n other computers.</source>
        <translation>
            <numerusform>Todo lo que escribiste ha llegado a otro ordenador.</numerusform>
            <numerusform>Todo lo que escribiste ha llegado al menos a otros %n ordenadores.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Encontrar lo que sea</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Comida</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Go to a place, in the order of the sidebar</source>
        <translation>Ir a un lugar, en el orden de la barra lateral</translation>
    </message>
    <message>
        <source>Growing</source>
        <translation>Cultivos</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>Introduce</source>
        <translation>Presentar</translation>
    </message>
    <message>
        <source>It has everything that is here.</source>
        <translation>Tiene todo lo que hay aquí.</translation>
    </message>
    <message>
        <source>It is no member&apos;s computer as far as this one knows. Swap with somebody else&apos;s first, then try again.</source>
        <translation>Hasta donde este sabe, no es el ordenador de ningún miembro. Intercambia primero con el de otra persona y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>It said something that makes no sense, so we hung up. Nothing is lost; it is tried again in a minute.</source>
        <translation>Dijo algo que no tiene sentido, así que colgamos. No se pierde nada; se intenta otra vez en un minuto.</translation>
    </message>
    <message>
        <source>Its end is missing. What stands before it is whole.</source>
        <translation>Le falta el final. Lo que hay antes está entero.</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Teclas y ayuda</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Lifts</source>
        <translation>Viajes</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Bloquear ahora</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>May fit, {why}: {name} asks for “{title}”.</source>
        <translation>Puede encajar, {why}: {name} pide «{title}».</translation>
    </message>
    <message>
        <source>May fit, {why}: {name} offers “{title}”.</source>
        <translation>Puede encajar, {why}: {name} ofrece «{title}».</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Cubierta</translation>
    </message>
    <message>
        <source>Met elsewhere</source>
        <translation>Cubierta por otro lado</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Necesidad</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesidades</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Lo más nuevo primero</translation>
    </message>
    <message>
        <source>No one yet.</source>
        <translation>Nadie todavía.</translation>
    </message>
    <message>
        <source>None just now.</source>
        <translation>Ahora mismo no hay nada.</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Sin cubrir</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>No reconocido</translation>
    </message>
    <message>
        <source>Nothing is in it.</source>
        <translation>No contiene nada.</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Offer something</source>
        <translation>Ofrecer algo</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>On the board, {day}</source>
        <translation>En el tablón, {day}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Others need this too.</source>
        <translation>A otras personas también les hace falta.</translation>
    </message>
    <message>
        <source>Paperwork</source>
        <translation>Papeleo</translation>
    </message>
    <message>
        <source>Parts of it were written by a newer version. Nothing is lost. Update when you can.</source>
        <translation>Partes se escribieron con una versión más nueva. No se pierde nada. Actualiza cuando puedas.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation>Imprimir esta página</translation>
    </message>
    <message>
        <source>Printed on {day}.</source>
        <translation>Impreso el {day}.</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesa</translation>
    </message>
    <message numerus="yes">
        <source>Receiving %n more</source>
        <translation>
            <numerusform>Falta recibir %n</numerusform>
            <numerusform>Faltan por recibir %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Receiving {coming} more, sending {going} more</source>
        <translation>Por recibir: {coming}; por enviar: {going}</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>Arreglos</translation>
    </message>
    <message>
        <source>Search the board</source>
        <translation>Buscar en el tablón</translation>
    </message>
    <message>
        <source>Send what is being written</source>
        <translation>Enviar lo que se está escribiendo</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n more</source>
        <translation>
            <numerusform>Falta enviar %n</numerusform>
            <numerusform>Faltan por enviar %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Several things are new for you.</source>
        <translation>Hay varias cosas nuevas para ti.</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Habilidades</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Somebody has promised to help.</source>
        <translation>Alguien ha prometido ayudar.</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Alguien nuevo</translation>
    </message>
    <message>
        <source>Something new in {network}</source>
        <translation>Algo nuevo en {network}</translation>
    </message>
    <message>
        <source>Soonest first</source>
        <translation>Lo más próximo primero</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Speak to anybody named here, or to anybody who has MutualNode.</source>
        <translation>Habla con quien aparece aquí o con cualquiera que tenga MutualNode.</translation>
    </message>
    <message>
        <source>Strong lines</source>
        <translation>Líneas fuertes</translation>
    </message>
    <message>
        <source>Swap changes now</source>
        <translation>Intercambiar ahora</translation>
    </message>
    <message>
        <source>Swapping</source>
        <translation>Intercambiando</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation>Texto en su tamaño habitual</translation>
    </message>
    <message>
        <source>The exchange was broken off. Nothing is lost; it is tried again by itself.</source>
        <translation>El intercambio se interrumpió. No se pierde nada; se vuelve a intentar solo.</translation>
    </message>
    <message>
        <source>There is more on the board.</source>
        <translation>Hay más en el tablón.</translation>
    </message>
    <message numerus="yes">
        <source>There was no room for %n photo(s).</source>
        <translation>
            <numerusform>No había sitio para %n foto.</numerusform>
            <numerusform>No había sitio para %n fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Cosas</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>A la siguiente parte de la ventana</translation>
    </message>
    <message>
        <source>To the part before</source>
        <translation>A la parte anterior</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>Deshacer lo que se acaba de hacer</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Waiting for your word</source>
        <translation>Espera tu palabra</translation>
    </message>
    <message>
        <source>Waiting for {name}</source>
        <translation>Esperando a {name}</translation>
    </message>
    <message>
        <source>Waiting longest</source>
        <translation>Lo que más espera</translation>
    </message>
    <message>
        <source>What it sent does not match its signature. That was set aside and changes nothing. It is tried again by itself; if this comes back, have somebody look at that computer.</source>
        <translation>Lo que envió no coincide con su firma. Se apartó y no cambia nada. Se vuelve a intentar solo; si se repite, pide a alguien que mire ese ordenador.</translation>
    </message>
    <message>
        <source>What you wrote last is on this computer alone. It travels when someone comes by.</source>
        <translation>Lo último que escribiste está solo en este ordenador. Viajará cuando pase alguien.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>En unos días</translation>
    </message>
    <message>
        <source>You and others need this too.</source>
        <translation>A ti y a otras personas también os hace falta.</translation>
    </message>
    <message>
        <source>You need this too.</source>
        <translation>A ti también te hace falta.</translation>
    </message>
    <message>
        <source>You said you can help {name} with “{title}”, {when}.</source>
        <translation>Dijiste que puedes ayudar a {name} con «{title}», {when}.</translation>
    </message>
    <message>
        <source>You said: {what} for {name}, “{title}”, {when}.</source>
        <translation>Dijiste: {what} para {name}, «{title}», {when}.</translation>
    </message>
    <message>
        <source>all promised</source>
        <translation>todo prometido</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>ya estaba aquí</translation>
    </message>
    <message>
        <source>am|a.m.|in the morning</source>
        <translation>am|a.m.|a. m.|de la mañana|por la mañana|de la madrugada</translation>
    </message>
    <message>
        <source>a|an|one</source>
        <translation>un|una|uno</translation>
    </message>
    <message>
        <source>both in {area} on {day}</source>
        <translation>en {area} y el mismo día, {day}</translation>
    </message>
    <message>
        <source>both on {day}</source>
        <translation>el mismo día, {day}</translation>
    </message>
    <message>
        <source>both say “{word}”</source>
        <translation>en ambos se lee «{word}»</translation>
    </message>
    <message>
        <source>damaged on the stick, and not read</source>
        <translation>dañado en la memoria y sin leer</translation>
    </message>
    <message>
        <source>day|days</source>
        <translation>día|días</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>how a day is written, in the letters that Qt uses for its parts</comment>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>for whom it is</source>
        <translation>para quién es</translation>
    </message>
    <message>
        <source>from {when}</source>
        <translation>desde el {when}</translation>
    </message>
    <message>
        <source>hour|hours</source>
        <translation>hora|horas</translation>
    </message>
    <message>
        <source>how it stands</source>
        <translation>cómo está</translation>
    </message>
    <message>
        <source>how much</source>
        <translation>cuánto</translation>
    </message>
    <message>
        <source>how soon</source>
        <translation>para cuándo</translation>
    </message>
    <message>
        <source>in|within</source>
        <translation>en|dentro de</translation>
    </message>
    <message>
        <source>new, checked and kept</source>
        <translation>nuevo, comprobado y guardado</translation>
    </message>
    <message>
        <source>next|this|on|at|the|of|by|until</source>
        <translation>próximo|próxima|este|esta|el|la|las|a|de|del|para|por|hasta|antes|que|viene|día</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>el {day}</translation>
    </message>
    <message>
        <source>pm|p.m.|in the afternoon|in the evening|at night</source>
        <translation>pm|p.m.|p. m.|de la tarde|por la tarde|de la noche|por la noche</translation>
    </message>
    <message>
        <source>set aside, signature not valid</source>
        <translation>apartado, no coincide con su firma</translation>
    </message>
    <message>
        <source>the contact or exact place</source>
        <translation>el contacto o el lugar exacto</translation>
    </message>
    <message>
        <source>the day after tomorrow|day after tomorrow</source>
        <translation>pasado mañana</translation>
    </message>
    <message>
        <source>the pictures</source>
        <translation>las fotos</translation>
    </message>
    <message>
        <source>the story</source>
        <translation>el relato</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>el título</translation>
    </message>
    <message>
        <source>to help</source>
        <translation>ayudar</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>two days</source>
        <translation>dos días</translation>
    </message>
    <message>
        <source>two weeks</source>
        <translation>dos semanas</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>hasta {when}</translation>
    </message>
    <message>
        <source>waiting for others that have not come yet</source>
        <translation>en espera de otros que aún no han llegado</translation>
    </message>
    <message>
        <source>week|weeks</source>
        <translation>semana|semanas</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>de qué se trata</translation>
    </message>
    <message>
        <source>when</source>
        <translation>cuándo</translation>
    </message>
    <message>
        <source>where</source>
        <translation>dónde</translation>
    </message>
    <message>
        <source>whose it is</source>
        <translation>de quién es</translation>
    </message>
    <message>
        <source>{agreed} of {wanted} agreed</source>
        <translation>{agreed} de {wanted} acordado</translation>
    </message>
    <message>
        <source>{count} of {wanted}</source>
        <translation>{count} de {wanted}</translation>
    </message>
    <message>
        <source>{count} of {wanted} still open</source>
        <translation>{count} de {wanted} por cubrir</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} por cubrir</translation>
    </message>
    <message>
        <source>{count} promised</source>
        <translation>{count} prometido</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{day}.</source>
        <comment>a day, before a sentence</comment>
        <translation>{day}.</translation>
    </message>
    <message>
        <source>{done} of {whole} changes</source>
        <translation>{done} de {whole} cambios</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>{helping} {story}</source>
        <translation>{helping} {story}</translation>
    </message>
    <message>
        <source>{name} asked</source>
        <translation>{name} lo pidió</translation>
    </message>
    <message>
        <source>{name} asks:</source>
        <translation>{name} pide:</translation>
    </message>
    <message>
        <source>{name} asks: {title}</source>
        <translation>{name} pide: {title}</translation>
    </message>
    <message>
        <source>{name} can help with “{title}”.</source>
        <translation>{name} puede ayudar con «{title}».</translation>
    </message>
    <message>
        <source>{name} can’t come after all. “{title}” is open again.</source>
        <translation>Al final {name} no puede ir. «{title}» vuelve a estar abierto.</translation>
    </message>
    <message>
        <source>{name} changed this</source>
        <translation>{name} cambió esto</translation>
    </message>
    <message>
        <source>{name} changed {what}</source>
        <translation>{name} cambió {what}</translation>
    </message>
    <message>
        <source>{name} closed this: {state}</source>
        <translation>{name} cerró esto: {state}</translation>
    </message>
    <message>
        <source>{name} closed “{title}”, which you promised to help with.</source>
        <translation>{name} cerró «{title}», donde prometiste ayudar.</translation>
    </message>
    <message>
        <source>{name} confirmed whose this is</source>
        <translation>{name} confirmó de quién es</translation>
    </message>
    <message>
        <source>{name} could use “{title}”.</source>
        <translation>A {name} le vendría bien «{title}».</translation>
    </message>
    <message>
        <source>{name} offered this</source>
        <translation>{name} ofreció esto</translation>
    </message>
    <message>
        <source>{name} offers:</source>
        <translation>{name} ofrece:</translation>
    </message>
    <message>
        <source>{name} offers: {title}</source>
        <translation>{name} ofrece: {title}</translation>
    </message>
    <message>
        <source>{name} opened this again</source>
        <translation>{name} volvió a abrir esto</translation>
    </message>
    <message>
        <source>{name} promised {what}</source>
        <translation>Promesa de {name}: {what}</translation>
    </message>
    <message>
        <source>{name} promised {what} for “{title}”.</source>
        <translation>Promesa de {name}: {what} para «{title}».</translation>
    </message>
    <message>
        <source>{name} said something about “{title}”.</source>
        <translation>{name} dijo algo sobre «{title}».</translation>
    </message>
    <message>
        <source>{name} said yes to you about “{title}”.</source>
        <translation>{name} te dijo que sí: «{title}».</translation>
    </message>
    <message>
        <source>{name} says thanks for “{title}”.</source>
        <translation>{name} da las gracias por «{title}».</translation>
    </message>
    <message>
        <source>{name} says that “{title}” is theirs. You can say yes.</source>
        <translation>{name} dice que «{title}» es suyo. Puedes decir que sí.</translation>
    </message>
    <message>
        <source>{name}&apos;s computer speaks a newer version. Nothing is lost. Update when you can.</source>
        <translation>El ordenador de {name} habla una versión más nueva. No se pierde nada. Actualiza cuando puedas.</translation>
    </message>
    <message>
        <source>{name}, for {other}</source>
        <translation>{name}, para {other}</translation>
    </message>
    <message>
        <source>{word}.</source>
        <comment>a word, as a sentence</comment>
        <translation>{word}.</translation>
    </message>
    <message>
        <source>“{title}” of yours closes {when}.</source>
        <translation>Lo tuyo, «{title}», se cierra {when}.</translation>
    </message>
</context>
<context>
    <name>AlongCard</name>
    <message numerus="yes">
        <source>%n entries are in “{name}” now.</source>
        <translation>
            <numerusform>Ahora hay %n entrada en «{name}».</numerusform>
            <numerusform>Ahora hay %n entradas en «{name}».</numerusform>
        </translation>
    </message>
    <message>
        <source>A calendar</source>
        <translation>Un calendario</translation>
    </message>
    <message>
        <source>A file that other programs can read. It is not sealed: whoever has it can read it.</source>
        <translation>Un archivo que otros programas pueden leer. No va sellado: quien lo tenga puede leerlo.</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>Una tabla</translation>
    </message>
    <message>
        <source>All that is here, to keep or for another program. Photos come as pictures into a folder beside it.</source>
        <translation>Todo lo que hay aquí, para guardarlo o para otro programa. Las fotos van como imágenes a una carpeta al lado.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Needs and offers with a date, for a calendar.</source>
        <translation>Necesidades y ofertas con fecha, para un calendario.</translation>
    </message>
    <message>
        <source>Needs and offers, for a spreadsheet.</source>
        <translation>Necesidades y ofertas, para una hoja de cálculo.</translation>
    </message>
    <message>
        <source>Nothing here has a date, so “{name}” is empty.</source>
        <translation>Nada de lo que hay aquí tiene fecha, así que «{name}» está vacío.</translation>
    </message>
    <message>
        <source>Nothing is here yet, so “{name}” is empty.</source>
        <translation>Todavía no hay nada aquí, así que «{name}» está vacío.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Detenido. No se escribió nada.</translation>
    </message>
    <message>
        <source>Take your network along</source>
        <translation>Llévate tu red</translation>
    </message>
    <message>
        <source>What to take along</source>
        <translation>Qué llevarse</translation>
    </message>
    <message numerus="yes">
        <source>With %n photo(s) beside it, in “{folder}”.</source>
        <translation>
            <numerusform>%n foto está al lado, en «{folder}».</numerusform>
            <numerusform>%n fotos están al lado, en «{folder}».</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a file</source>
        <translation>Escribir un archivo</translation>
    </message>
    <message>
        <source>Writing {done} of {whole} entries.</source>
        <translation>Escribiendo {done} de {whole} entradas.</translation>
    </message>
    <message>
        <source>to “{name}”</source>
        <translation>a «{name}»</translation>
    </message>
</context>
<context>
    <name>AskedCard</name>
    <message>
        <source>What is asked</source>
        <translation>Lo que se pide</translation>
    </message>
    <message>
        <source>What is offered</source>
        <translation>Lo que se ofrece</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
</context>
<context>
    <name>BehalfCard</name>
    <message>
        <source>If {name} joins, they can take it over.</source>
        <translation>Si {name} se une, puede asumirla.</translation>
    </message>
    <message>
        <source>Posted for {name}</source>
        <translation>Publicado para {name}</translation>
    </message>
    <message>
        <source>Said. {name} is asked to confirm it.</source>
        <translation>Dicho. Se pide a {name} que lo confirme.</translation>
    </message>
    <message>
        <source>This is mine</source>
        <translation>Esto es mío</translation>
    </message>
    <message>
        <source>Yes, it is theirs</source>
        <translation>Sí, es suyo</translation>
    </message>
    <message>
        <source>Yes, it is theirs: {name}</source>
        <translation>Sí, es suyo: {name}</translation>
    </message>
    <message>
        <source>You said that this is yours. {name} is asked to confirm it.</source>
        <translation>Dijiste que esto es tuyo. Se pide a {name} que lo confirme.</translation>
    </message>
    <message>
        <source>{name} answers promises to this from now on.</source>
        <translation>Desde ahora {name} responde a las promesas.</translation>
    </message>
    <message>
        <source>{name} has taken this over, and answers promises to it.</source>
        <translation>{name} lo ha asumido y responde a las promesas.</translation>
    </message>
    <message>
        <source>{name} says that this is theirs.</source>
        <translation>{name} dice que esto es suyo.</translation>
    </message>
    <message>
        <source>{name} wrote it down for them.</source>
        <translation>Lo apuntó {name} en su nombre.</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>En cualquier lugar</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Ask or offer</source>
        <translation>Pedir u ofrecer</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablón</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>En cualquier estado</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Needs without offers</source>
        <translation>Necesidades sin oferta</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Said. {name} finds it under what they wrote.</source>
        <translation>Dicho. {name} lo verá bajo lo que escribió.</translation>
    </message>
    <message>
        <source>Search needs and offers</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Suggest this no more</source>
        <translation>No sugerir más esto</translation>
    </message>
</context>
<context>
    <name>CarryCard</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Parando</translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message numerus="yes">
        <source>%n entries do not match their signature. They were set aside and change nothing.</source>
        <translation>
            <numerusform>%n entrada no coincide con su firma. Se apartó y no cambia nada.</numerusform>
            <numerusform>%n entradas no coinciden con su firma. Se apartaron y no cambian nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of this data is in use in a second place, under the same key. Nothing is lost. One of the two should have a key of its own.</source>
        <translation>Una copia de estos datos se usa en otro lugar con la misma llave. No se pierde nada. Una de las dos debería tener llave propia.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Give this one its own key</source>
        <translation>Dar a esta su propia llave</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>No other computer nearby. You can go on writing; it travels when someone comes by.</source>
        <translation>No hay otro ordenador cerca. Puedes seguir escribiendo; viajará cuando pase alguien.</translation>
    </message>
    <message>
        <source>This computer has its own key now. What you wrote with the other one stays yours.</source>
        <translation>Este ordenador ya tiene su propia llave. Lo que escribiste con la otra sigue siendo tuyo.</translation>
    </message>
    <message>
        <source>This computer went back to an older copy of its data. What others have of the newer one comes back as you meet them.</source>
        <translation>Este ordenador volvió a una copia más antigua de sus datos. Lo que otros tengan de la más nueva vuelve al encontrarlos.</translation>
    </message>
    <message>
        <source>This is a made-up network. Try anything; nobody else sees it.</source>
        <translation>Esta es una red inventada. Prueba lo que quieras; nadie más lo ve.</translation>
    </message>
    <message>
        <source>Use a stick</source>
        <translation>Usar una memoria</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Ask</source>
        <translation>Pedir</translation>
    </message>
    <message>
        <source>Ask for something</source>
        <translation>Pedir algo</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesidades</translation>
    </message>
    <message>
        <source>No needs open just now. Lovely. Or someone is shy of asking first. You could go first.</source>
        <translation>Ahora no hay necesidades abiertas. Qué bien. O a alguien le cuesta ser el primero en pedir. Podrías empezar tú.</translation>
    </message>
    <message>
        <source>No offers yet. An hour, a ladder or a listening ear all count.</source>
        <translation>Aún no hay ofertas. Una hora, una escalera o alguien que escuche: todo vale.</translation>
    </message>
    <message>
        <source>Nothing fits that. Show everything?</source>
        <translation>Nada encaja con eso. ¿Mostrar todo?</translation>
    </message>
    <message>
        <source>Nothing in {area}. Show everything?</source>
        <translation>Nada en {area}. ¿Mostrar todo?</translation>
    </message>
    <message>
        <source>Nothing under {category} in {area}. Show everything?</source>
        <translation>Nada de {category} en {area}. ¿Mostrar todo?</translation>
    </message>
    <message>
        <source>Nothing under {category}. Show everything?</source>
        <translation>Nada de {category}. ¿Mostrar todo?</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Ofrecer</translation>
    </message>
    <message>
        <source>Offer something</source>
        <translation>Ofrecer algo</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>más de {count}</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} abiertas</translation>
    </message>
</context>
<context>
    <name>ComfortCard</name>
    <message>
        <source>Comfort</source>
        <translation>Comodidad</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Quiet patterns: plain bands in place of quilts</source>
        <translation>Dibujos tranquilos: franjas lisas en lugar de retazos</translation>
    </message>
    <message>
        <source>The key / leads to the search of the board</source>
        <translation>La tecla / lleva a la búsqueda del tablón</translation>
    </message>
</context>
<context>
    <name>Comment</name>
    <message>
        <source>&lt;b&gt;{name}&lt;/b&gt; {words}</source>
        <translation>&lt;b&gt;{name}&lt;/b&gt; {words}</translation>
    </message>
</context>
<context>
    <name>ComputerList</name>
    <message>
        <source>Computers</source>
        <translation>Ordenadores</translation>
    </message>
    <message>
        <source>computer {key}</source>
        <translation>ordenador {key}</translation>
    </message>
    <message>
        <source>your other computer</source>
        <translation>tu otro ordenador</translation>
    </message>
</context>
<context>
    <name>DetailPage</name>
    <message>
        <source>Board</source>
        <translation>Tablón</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Followed. Only this computer knows.</source>
        <translation>La sigues. Solo lo sabe este ordenador.</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Siguiendo</translation>
    </message>
    <message>
        <source>I need this too</source>
        <translation>A mí también</translation>
    </message>
    <message>
        <source>Just now: {what}.</source>
        <translation>Ahora mismo: {what}.</translation>
    </message>
    <message>
        <source>Marked as done.</source>
        <translation>Marcada como hecha.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Not followed any more.</source>
        <translation>Ya no la sigues.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Promised. It counts once {name} says yes.</source>
        <translation>Prometido. Cuenta en cuanto {name} diga que sí.</translation>
    </message>
    <message>
        <source>Signed by {name}, checked here</source>
        <translation>Con la firma de {name}, comprobada aquí</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Retirada.</translation>
    </message>
    <message>
        <source>Taken back. It is open again for others.</source>
        <translation>Retirada. Vuelve a estar abierta para otros.</translation>
    </message>
    <message>
        <source>That was taken down.</source>
        <translation>Eso se quitó.</translation>
    </message>
    <message>
        <source>Who signed this</source>
        <translation>Quién firmó esto</translation>
    </message>
    <message>
        <source>You need this too.</source>
        <translation>A ti también te hace falta.</translation>
    </message>
    <message>
        <source>asked for {name}, {when}</source>
        <translation>pedido para {name}, {when}</translation>
    </message>
    <message>
        <source>asked, {when}</source>
        <translation>pedido, {when}</translation>
    </message>
    <message>
        <source>from {when}</source>
        <translation>desde {when}</translation>
    </message>
    <message>
        <source>offered, {when}</source>
        <translation>ofrecido, {when}</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>hasta {when}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>de {start} a {end}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Find anything</source>
        <translation>Encontrar lo que sea</translation>
    </message>
    <message>
        <source>Nothing fits that.</source>
        <translation>Nada encaja con eso.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A member&apos;s computer, if you were told its address</source>
        <translation>El ordenador de un miembro, si te dijeron su dirección</translation>
    </message>
    <message>
        <source>Everyone who joins has the same say as you do.</source>
        <translation>Quien se une tiene la misma voz que tú.</translation>
    </message>
    <message>
        <source>For a street, a stairwell, a choir, a camp. Three people are plenty to begin with.</source>
        <translation>Para una calle, una escalera, un coro, un campamento. Tres personas bastan para empezar.</translation>
    </message>
    <message>
        <source>I have an invite</source>
        <translation>Tengo una invitación</translation>
    </message>
    <message>
        <source>I was told an address too</source>
        <translation>También me dijeron una dirección</translation>
    </message>
    <message>
        <source>It stays on this computer and goes when you say.</source>
        <translation>Se queda en este ordenador y se va cuando tú digas.</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Primero mirar</translation>
    </message>
    <message>
        <source>Looking for a member&apos;s computer</source>
        <translation>Buscando el ordenador de un miembro</translation>
    </message>
    <message>
        <source>Neighbours asking, offering and deciding together, from their own computers.</source>
        <translation>Vecinos que piden, ofrecen y deciden juntos, cada uno desde su ordenador.</translation>
    </message>
    <message>
        <source>No account, no email address, no company in the middle. What you write stays on members’ own computers.</source>
        <translation>Sin cuenta, sin correo, sin empresa en medio. Lo que escribes se queda en los ordenadores de los miembros.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Abrir un archivo</translation>
    </message>
    <message>
        <source>Open an invite</source>
        <translation>Abrir una invitación</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Abrir el ejemplo</translation>
    </message>
    <message>
        <source>Sewing it together</source>
        <translation>Cosiéndola</translation>
    </message>
    <message>
        <source>Someone gave you six words, a code or a file.</source>
        <translation>Alguien te dio seis palabras, un código o un archivo.</translation>
    </message>
    <message>
        <source>Start a network</source>
        <translation>Empezar una red</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Empezando</translation>
    </message>
    <message>
        <source>There is a patch here for you.</source>
        <translation>Aquí hay un retazo para ti.</translation>
    </message>
    <message>
        <source>Type the six words. Capitals do not matter.</source>
        <translation>Escribe las seis palabras. Da igual en mayúsculas o minúsculas.</translation>
    </message>
    <message>
        <source>Walk through Saltmarsh, a made-up network, and try anything you like.</source>
        <translation>Pasea por Saltmarsh, una red inventada, y prueba lo que quieras.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Te damos la bienvenida</translation>
    </message>
    <message>
        <source>Your name, as others will see it</source>
        <translation>Tu nombre, como lo verán los demás</translation>
    </message>
    <message>
        <source>for example 192.168.1.20:4711</source>
        <translation>por ejemplo 192.168.1.20:4711</translation>
    </message>
    <message>
        <source>for example: Mill Lane</source>
        <translation>por ejemplo: Calle del Molino</translation>
    </message>
    <message>
        <source>for example: lantern river apple…</source>
        <translation>por ejemplo: lantern river apple…</translation>
    </message>
</context>
<context>
    <name>FittingPanel</name>
    <message>
        <source>Already on the board for “{title}”</source>
        <translation>Ya en el tablón para «{title}»</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Mirar</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>I can help</source>
        <translation>Puedo ayudar</translation>
    </message>
    <message>
        <source>I could use this</source>
        <translation>Me vendría bien</translation>
    </message>
    <message>
        <source>Place sealed until {name} says yes</source>
        <translation>Lugar sellado hasta que {name} diga que sí</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Cannot be shown</source>
        <translation>No se puede mostrar</translation>
    </message>
    <message>
        <source>No room here</source>
        <translation>No cabe aquí</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Aún no está aquí</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>De camino</translation>
    </message>
    <message>
        <source>Photo {number} of {count}</source>
        <translation>Foto {number} de {count}</translation>
    </message>
</context>
<context>
    <name>GapsSheet</name>
    <message>
        <source>By area</source>
        <translation>Por zona</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Por tipo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Todo lo demás</translation>
    </message>
    <message>
        <source>Everywhere else</source>
        <translation>En el resto</translation>
    </message>
    <message>
        <source>Needs without offers</source>
        <translation>Necesidades sin oferta</translation>
    </message>
    <message>
        <source>Too few entries to say anything fair yet. Come back in a few weeks.</source>
        <translation>Hay muy pocas entradas para decir algo justo. Vuelve en unas semanas.</translation>
    </message>
    <message>
        <source>What is open now, over the whole network. Told only where at least five people ask.</source>
        <translation>Lo que está abierto ahora en toda la red. Solo se dice donde piden al menos cinco personas.</translation>
    </message>
    <message>
        <source>{name}: {needs} open needs and no offer yet.</source>
        <translation>{name}: necesidades abiertas: {needs}; ninguna oferta todavía.</translation>
    </message>
    <message>
        <source>{name}: {needs} open needs, {offers} offers.</source>
        <translation>{name}: necesidades abiertas: {needs}; ofertas: {offers}.</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>+ {count}</source>
        <translation>+ {count}</translation>
    </message>
    <message>
        <source>+ {count}: show everybody</source>
        <translation>+ {count}: mostrar a todos</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>After most things you do, a line at the foot says so for ten seconds, with “Undo”. A promise can be taken back, and a need closed and opened again, at any time.</source>
        <translation>Después de casi todo lo que haces, una línea al pie lo dice durante diez segundos, con «Deshacer». Una promesa se puede retirar, y una necesidad cerrar y volver a abrir, en cualquier momento.</translation>
    </message>
    <message>
        <source>Can I undo something?</source>
        <translation>¿Puedo deshacer algo?</translation>
    </message>
    <message>
        <source>Does anybody keep score?</source>
        <translation>¿Alguien lleva la cuenta?</translation>
    </message>
    <message>
        <source>Does it work without the internet?</source>
        <translation>¿Funciona sin internet?</translation>
    </message>
    <message>
        <source>Every member of this network can see needs, offers, promises and your name, on their own computers. How to reach you, and where exactly, is sealed: only those to whom you said yes can open it. There is no company and no server in between.</source>
        <translation>Todos los miembros de esta red pueden ver en sus ordenadores las necesidades, las ofertas, las promesas y tu nombre. Cómo localizarte y dónde exactamente va sellado: solo lo abren aquellos a quienes dijiste que sí. No hay empresa ni servidor en medio.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>How do I ask for something?</source>
        <translation>¿Cómo pido algo?</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>No. Nothing here counts what one person gave, took or did, on no screen and in no file.</source>
        <translation>No. Nada aquí cuenta lo que una persona dio, recibió o hizo, en ninguna pantalla ni archivo.</translation>
    </message>
    <message>
        <source>Press “Ask or offer”. A title is enough; nobody asks why. Whoever can help promises something, and you say yes to the promises that suit you.</source>
        <translation>Pulsa «Pedir u ofrecer». Basta un título; nadie pregunta por qué. Quien pueda ayudar promete algo y tú dices que sí a las promesas que te vengan bien.</translation>
    </message>
    <message>
        <source>What can it tell me by itself?</source>
        <translation>¿De qué me puede avisar por sí solo?</translation>
    </message>
    <message>
        <source>What if this computer is lost?</source>
        <translation>¿Y si se pierde este ordenador?</translation>
    </message>
    <message>
        <source>What is the stick for?</source>
        <translation>¿Para qué es la memoria?</translation>
    </message>
    <message>
        <source>What you wrote is on the other members’ computers too, as far as it has swapped with them. Ask a member for a new invite, and tell the others which computer is gone.</source>
        <translation>Lo que escribiste está también en los ordenadores de los demás miembros, hasta donde se intercambió con ellos. Pide a un miembro una invitación nueva y di a los demás qué ordenador ya no está.</translation>
    </message>
    <message>
        <source>When somebody answers what you asked or offered, says yes or thanks, the evening before a day that you promised, and two days before something of yours closes. Each once, never at night unless you choose so, and only on this computer. Settings turn it off or let others see only that there is something new.</source>
        <translation>Cuando alguien responde a lo que pediste u ofreciste, te dice que sí o te da las gracias, la tarde antes de un día que prometiste, y dos días antes de que se cierre algo tuyo. Cada cosa una vez, nunca de noche si no lo eliges, y solo en este ordenador. En los ajustes se apaga, o se deja ver solo que hay algo nuevo.</translation>
    </message>
    <message>
        <source>Where computers do not meet, a USB stick carries a sealed copy from one to the other. Only members of this network can open it, and reading it twice changes nothing.</source>
        <translation>Donde los ordenadores no se encuentran, una memoria USB lleva una copia sellada de uno a otro. Solo la abren los miembros de esta red, y leerla dos veces no cambia nada.</translation>
    </message>
    <message>
        <source>Who sees what I write?</source>
        <translation>¿Quién ve lo que escribo?</translation>
    </message>
    <message>
        <source>Yes. Computers that are in the same local network find each other and swap what is new. You can always write; it travels when someone comes by.</source>
        <translation>Sí. Los ordenadores de la misma red local se encuentran e intercambian lo nuevo. Siempre puedes escribir; viajará cuando pase alguien.</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>Who could use this</source>
        <translation>A quién le vendría bien</translation>
    </message>
    <message>
        <source>Who is helping</source>
        <translation>Quién ayuda</translation>
    </message>
</context>
<context>
    <name>HerePage</name>
    <message>
        <source>Everybody, by the alphabet</source>
        <translation>Todos, por orden alfabético</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Aquí ahora</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Invite somebody you have met. Inviting is saying so.</source>
        <translation>Invita a alguien que conozcas en persona. Invitar es decir que lo conoces.</translation>
    </message>
    <message>
        <source>Not here now</source>
        <translation>No están ahora</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Gente</translation>
    </message>
    <message>
        <source>Sync &amp; USB</source>
        <translation>Al día y USB</translation>
    </message>
    <message>
        <source>Their computers, and carrying things by stick</source>
        <translation>Sus ordenadores, y llevar cosas en una memoria</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>You are the first patch. Invite one person you know.</source>
        <translation>Eres el primer retazo. Invita a una persona que conozcas.</translation>
    </message>
    <message>
        <source>{where}. {reach}</source>
        <translation>{where}. {reach}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Signed and checked: see every step</source>
        <translation>Firmado y comprobado: ver cada paso</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>this</source>
        <translation>esto</translation>
    </message>
    <message>
        <source>to help</source>
        <translation>ayudar</translation>
    </message>
    <message>
        <source>{name} asked for {what}</source>
        <translation>{name} pidió {what}</translation>
    </message>
    <message>
        <source>{name} promised {what}</source>
        <translation>Promesa de {name}: {what}</translation>
    </message>
    <message>
        <source>{what}, which does not count</source>
        <translation>{what}, que no cuenta</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Ask for something</source>
        <translation>Pedir algo</translation>
    </message>
    <message>
        <source>Changed. Others see it once your computers have met.</source>
        <translation>Cambiado. Los demás lo verán cuando vuestros ordenadores se hayan visto.</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Looking for other computers nearby.</source>
        <translation>Buscando otros ordenadores cerca.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Needs without offers</source>
        <translation>Necesidades sin oferta</translation>
    </message>
    <message>
        <source>Offer something</source>
        <translation>Ofrecer algo</translation>
    </message>
    <message>
        <source>Swap changes now</source>
        <translation>Intercambiar ahora</translation>
    </message>
    <message numerus="yes">
        <source>Swapping changes with %n computer(s).</source>
        <translation>
            <numerusform>Intercambiando cambios con %n ordenador.</numerusform>
            <numerusform>Intercambiando cambios con %n ordenadores.</numerusform>
        </translation>
    </message>
    <message>
        <source>The board can be printed, and every need and offer: open it first.</source>
        <translation>Se pueden imprimir el tablón y cada petición u oferta: ábrelos primero.</translation>
    </message>
    <message numerus="yes">
        <source>Up to date with %n computer(s).</source>
        <translation>
            <numerusform>Al día con %n ordenador.</numerusform>
            <numerusform>Al día con %n ordenadores.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date with that computer.</source>
        <translation>Al día con ese ordenador.</translation>
    </message>
    <message>
        <source>Your need is on the board.</source>
        <translation>Tu necesidad está en el tablón.</translation>
    </message>
    <message>
        <source>Your offer is on the board.</source>
        <translation>Tu oferta está en el tablón.</translation>
    </message>
    <message>
        <source>{name}&apos;s computer is here.</source>
        <translation>Está aquí el ordenador de {name}.</translation>
    </message>
    <message>
        <source>{posted} Something there may fit.</source>
        <translation>{posted} Hay algo allí que puede encajar.</translation>
    </message>
</context>
<context>
    <name>Introducing</name>
    <message>
        <source>Introduce</source>
        <translation>Presentar</translation>
    </message>
    <message>
        <source>Tell {name} about it?</source>
        <translation>¿Contárselo a {name}?</translation>
    </message>
    <message>
        <source>This will stand under “{title}”. Everybody in the network can read it.</source>
        <translation>Esto quedará bajo «{title}». Todos en la red pueden leerlo.</translation>
    </message>
</context>
<context>
    <name>InviteSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Copy the whole invite</source>
        <translation>Copiar la invitación</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Invite somebody you have met</source>
        <translation>Invita a alguien que conozcas</translation>
    </message>
    <message>
        <source>It works for one person, until {when}.</source>
        <translation>Vale para una persona, hasta {when}.</translation>
    </message>
    <message>
        <source>Making it</source>
        <translation>Preparándola</translation>
    </message>
    <message>
        <source>Six words to say or write down</source>
        <translation>Seis palabras para decir o apuntar</translation>
    </message>
    <message>
        <source>Whoever gets this can join once. Hand it over yourself.</source>
        <translation>Quien la reciba puede unirse una vez. Entrégala en mano.</translation>
    </message>
</context>
<context>
    <name>LanguageCard</name>
    <message>
        <source>As the system</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>agreed</source>
        <translation>acordado</translation>
    </message>
    <message>
        <source>open</source>
        <translation>por cubrir</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>prometido</translation>
    </message>
</context>
<context>
    <name>Locked</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de paso</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentar</translation>
    </message>
    <message>
        <source>Your network is not open</source>
        <translation>Tu red no está abierta</translation>
    </message>
</context>
<context>
    <name>LookBar</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Aspecto</translation>
    </message>
</context>
<context>
    <name>MatchStrip</name>
    <message>
        <source>Dismiss this</source>
        <translation>Descartar esto</translation>
    </message>
    <message>
        <source>Introduce</source>
        <translation>Presentar</translation>
    </message>
</context>
<context>
    <name>MineCard</name>
    <message>
        <source>Close it</source>
        <translation>Cerrarla</translation>
    </message>
    <message>
        <source>Closed: {state}.</source>
        <translation>Cerrada: {state}.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Everybody in the network can see it. Only you can change it.</source>
        <translation>Todos en la red pueden verlo. Solo tú puedes cambiarlo.</translation>
    </message>
    <message>
        <source>It goes from every computer that it has reached, and cannot be brought back.</source>
        <translation>Desaparece de todos los ordenadores a los que llegó y no se puede recuperar.</translation>
    </message>
    <message>
        <source>Open again.</source>
        <translation>Abierta otra vez.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Volver a abrirla</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take this down?</source>
        <translation>¿Quitar esto?</translation>
    </message>
    <message>
        <source>Taken down.</source>
        <translation>Quitado.</translation>
    </message>
    <message>
        <source>This is yours</source>
        <translation>Esto es tuyo</translation>
    </message>
</context>
<context>
    <name>NearbyCard</name>
    <message>
        <source>Here on this network now</source>
        <translation>Ahora en esta red</translation>
    </message>
    <message>
        <source>No other computer nearby.</source>
        <translation>Ningún otro ordenador cerca.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworksCard</name>
    <message>
        <source>A locked network</source>
        <translation>Una red bloqueada</translation>
    </message>
    <message>
        <source>Networks on this computer</source>
        <translation>Redes en este ordenador</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Abierta ahora</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Abrir {name}</translation>
    </message>
</context>
<context>
    <name>NewCard</name>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>%n en total</numerusform>
            <numerusform>Los %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>Look: {what}</source>
        <translation>Mirar: {what}</translation>
    </message>
    <message>
        <source>Since you last looked</source>
        <translation>Desde la última vez</translation>
    </message>
    <message>
        <source>{all}, since you last looked</source>
        <translation>{all}, desde la última vez</translation>
    </message>
</context>
<context>
    <name>NewsPage</name>
    <message>
        <source>Look</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>Since you last looked</source>
        <translation>Desde la última vez</translation>
    </message>
    <message>
        <source>There is more on the board.</source>
        <translation>Hay más en el tablón.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Answers to what I asked or offered</source>
        <translation>Respuestas a lo que pedí u ofrecí</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>En silencio desde</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>En silencio hasta</translation>
    </message>
    <message>
        <source>Say only that there is something new</source>
        <translation>Decir solo que hay algo nuevo</translation>
    </message>
    <message>
        <source>Say who and what, and nothing that is sealed</source>
        <translation>Decir quién y qué, nada de lo sellado</translation>
    </message>
    <message>
        <source>Silence for today</source>
        <translation>Silencio por hoy</translation>
    </message>
    <message>
        <source>Tell me when something concerns me</source>
        <translation>Avisarme cuando algo me toca</translation>
    </message>
    <message>
        <source>What I promised</source>
        <translation>Lo que prometí</translation>
    </message>
    <message>
        <source>What comes in a quiet time is told after it. Nobody else learns what you were told.</source>
        <translation>Lo que llega en un rato de silencio se dice después. Nadie más sabe de qué se te avisó.</translation>
    </message>
    <message>
        <source>What of mine closes soon</source>
        <translation>Lo mío que se cierra pronto</translation>
    </message>
    <message>
        <source>While the window is not in front</source>
        <translation>Cuando la ventana no está delante</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two times of the day</comment>
        <translation>a</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>A new passphrase</source>
        <translation>Una frase de paso nueva</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de paso</translation>
    </message>
    <message>
        <source>Do without a passphrase</source>
        <translation>Prescindir de la frase de paso</translation>
    </message>
    <message>
        <source>Four or five words that mean something to you.</source>
        <translation>Cuatro o cinco palabras que signifiquen algo para ti.</translation>
    </message>
    <message>
        <source>If you forget it, nobody can open what is on this computer: not you, not the others, not those who made MutualNode. What you shared is still with the others, and you can join again with an invite; what was sealed for you alone, and what you have not sent, is lost. Write it down, and keep it where only you look. A copy of the data that you made before opens as it did.</source>
        <translation>Si la olvidas, nadie podrá abrir lo que hay en este ordenador: ni tú, ni los demás, ni quienes hicieron MutualNode. Lo que compartiste sigue en los otros ordenadores y puedes volver a unirte con una invitación; lo que estaba sellado solo para ti y lo que no has enviado se pierde. Apúntala y guárdala donde solo mires tú. Una copia de los datos hecha antes se abre como entonces.</translation>
    </message>
    <message>
        <source>It opens with your passphrase from now on.</source>
        <translation>A partir de ahora se abre con tu frase de paso.</translation>
    </message>
    <message>
        <source>It opens without a passphrase from now on.</source>
        <translation>A partir de ahora se abre sin frase de paso.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Bloquear ahora</translation>
    </message>
    <message>
        <source>MutualNode asks for it whenever this network is opened. Ctrl+L locks it at once.</source>
        <translation>MutualNode la pide cada vez que se abre esta red. Ctrl+L la bloquea al instante.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de paso</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Poner la frase de paso</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
    <message>
        <source>The passphrase so far</source>
        <translation>La frase de paso actual</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no son iguales.</translation>
    </message>
    <message>
        <source>Without one, whoever uses this computer under your name can open this network.</source>
        <translation>Sin ella, cualquiera que use este ordenador con tu nombre puede abrir esta red.</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
</context>
<context>
    <name>PhotosField</name>
    <message>
        <source>Add a photo</source>
        <translation>Añadir una foto</translation>
    </message>
    <message>
        <source>Making it smaller</source>
        <translation>Reduciéndola</translation>
    </message>
    <message>
        <source>Or drop or paste one. It is made smaller, and says neither where nor with what it was taken.</source>
        <translation>O suelta o pega una. Se hace más pequeña y no dice dónde ni con qué se hizo.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
</context>
<context>
    <name>PostFields</name>
    <message>
        <source>For a neighbour without a computer</source>
        <translation>Para alguien sin ordenador</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>Desde cuándo</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>How to reach you</source>
        <translation>Cómo localizarte</translation>
    </message>
    <message>
        <source>It carries your name too, and can become theirs when they join.</source>
        <translation>Lleva también tu nombre y puede pasar a ser suyo cuando se una.</translation>
    </message>
    <message>
        <source>More about it, if you like</source>
        <translation>Más detalles, si quieres</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>Elegir un día</translation>
    </message>
    <message>
        <source>Say more: how much, when, where</source>
        <translation>Decir más: cuánto, cuándo, dónde</translation>
    </message>
    <message>
        <source>Sealed. It opens only to somebody whose promise you accept.</source>
        <translation>Sellado. Solo se abre a quien prometa y a quien digas que sí.</translation>
    </message>
    <message>
        <source>The exact place</source>
        <translation>El lugar exacto</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Hasta cuándo</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>¿Qué es?</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>Where, roughly</source>
        <translation>Dónde, más o menos</translation>
    </message>
    <message>
        <source>a phone number, or when you are in</source>
        <translation>un teléfono, o cuándo estás en casa</translation>
    </message>
    <message>
        <source>a street or a quarter; no house number</source>
        <translation>una calle o un barrio; sin número</translation>
    </message>
    <message>
        <source>for example: 5 boxes</source>
        <translation>por ejemplo: 5 cajas</translation>
    </message>
    <message>
        <source>for example: a ladder for Saturday</source>
        <translation>por ejemplo: una escalera para el sábado</translation>
    </message>
    <message>
        <source>for example: lifts into town on Mondays</source>
        <translation>por ejemplo: viajes al centro los lunes</translation>
    </message>
    <message>
        <source>house number, bell, floor</source>
        <translation>número, timbre, piso</translation>
    </message>
    <message>
        <source>their name</source>
        <translation>su nombre</translation>
    </message>
    <message>
        <source>tomorrow 8 pm, Friday, or in 3 days</source>
        <translation>mañana 20:00, viernes o en 3 días</translation>
    </message>
    <message>
        <source>tomorrow, Friday, or 17 May</source>
        <translation>mañana, viernes o 17 de mayo</translation>
    </message>
</context>
<context>
    <name>PostForm</name>
    <message>
        <source>Ask</source>
        <translation>Pedir</translation>
    </message>
    <message>
        <source>Ask for something</source>
        <translation>Pedir algo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Everybody in the network can see this. It carries your name.</source>
        <translation>Todos en la red pueden verlo. Lleva tu nombre.</translation>
    </message>
    <message>
        <source>I need</source>
        <translation>Necesito</translation>
    </message>
    <message>
        <source>I offer</source>
        <translation>Ofrezco</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>Guardar el cambio</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Ofrecer</translation>
    </message>
    <message>
        <source>Offer something</source>
        <translation>Ofrecer algo</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Written while apart: elsewhere it says “{words}” now. Send again to keep yours.</source>
        <translation>Escrito por separado: en otro sitio ahora dice «{words}». Envía otra vez para conservar lo tuyo.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>PreviewSheet</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decisión</numerusform>
            <numerusform>%n decisiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are new here.</source>
        <translation>
            <numerusform>Aquí hay %n entrada nueva.</numerusform>
            <numerusform>Aquí hay %n entradas nuevas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gathering(s)</source>
        <translation>
            <numerusform>%n encuentro</numerusform>
            <numerusform>%n encuentros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: answers, and who is a member</source>
        <translation>
            <numerusform>%n más: respuestas y quién es miembro</numerusform>
            <numerusform>%n más: respuestas y quién es miembro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n necesidad</numerusform>
            <numerusform>%n necesidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation>
            <numerusform>%n oferta</numerusform>
            <numerusform>%n ofertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of members</source>
        <translation>
            <numerusform>%n página de miembros</numerusform>
            <numerusform>%n páginas de miembros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n proyecto</numerusform>
            <numerusform>%n proyectos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promesa</numerusform>
            <numerusform>%n promesas</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Traerla</translation>
    </message>
    <message>
        <source>By people whose name has not come yet.</source>
        <translation>De personas cuyo nombre aún no ha llegado.</translation>
    </message>
    <message>
        <source>By {names}, and by people whose name has not come yet.</source>
        <translation>De {names} y de personas cuyo nombre aún no ha llegado.</translation>
    </message>
    <message>
        <source>By {names}.</source>
        <translation>De {names}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No entries are new here, but photos are.</source>
        <translation>No hay entradas nuevas, pero sí fotos.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Nothing in it is new here.</source>
        <translation>No trae nada nuevo.</translation>
    </message>
    <message>
        <source>What this copy brings</source>
        <translation>Lo que trae esta copia</translation>
    </message>
    <message>
        <source>Written by {names}, {when}</source>
        <translation>Escrita por {names}, {when}</translation>
    </message>
    <message>
        <source>others</source>
        <translation>otros</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} y {last}</translation>
    </message>
</context>
<context>
    <name>PrivateCard</name>
    <message>
        <source>A copy on a stick is sealed</source>
        <translation>Una copia en una memoria va sellada</translation>
    </message>
    <message>
        <source>A stranger sees that some computer runs MutualNode, not whose and not which network.</source>
        <translation>Un extraño ve que algún ordenador usa MutualNode, no de quién es ni en qué red.</translation>
    </message>
    <message>
        <source>Encrypted on this computer</source>
        <translation>Cifrado en este ordenador</translation>
    </message>
    <message>
        <source>It opens with your passphrase.</source>
        <translation>Se abre con tu frase de paso.</translation>
    </message>
    <message>
        <source>Its key is kept beside it, in a file that only you can read.</source>
        <translation>Su llave se guarda al lado, en un archivo que solo tú puedes leer.</translation>
    </message>
    <message>
        <source>Only members can read what is swapped</source>
        <translation>Solo los miembros leen lo que se intercambia</translation>
    </message>
    <message>
        <source>Private by default</source>
        <translation>Privado desde el principio</translation>
    </message>
    <message>
        <source>Whoever finds it cannot open it. Any member can.</source>
        <translation>Quien la encuentre no puede abrirla. Cualquier miembro sí.</translation>
    </message>
</context>
<context>
    <name>PromiseForm</name>
    <message>
        <source>A word to {name}</source>
        <translation>Unas palabras para {name}</translation>
    </message>
    <message>
        <source>A word, if you like</source>
        <translation>Unas palabras, si quieres</translation>
    </message>
    <message>
        <source>Add how to reach you</source>
        <translation>Añadir cómo localizarte</translation>
    </message>
    <message>
        <source>Ask for this</source>
        <translation>Pedir esto</translation>
    </message>
    <message>
        <source>Friday, about 6 pm</source>
        <translation>el viernes, hacia las 18 h</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>How to reach you</source>
        <translation>Cómo localizarte</translation>
    </message>
    <message>
        <source>I can help</source>
        <translation>Puedo ayudar</translation>
    </message>
    <message>
        <source>I could use this</source>
        <translation>Me vendría bien</translation>
    </message>
    <message>
        <source>Only {name} can read how to reach you.</source>
        <translation>Solo {name} puede leer cómo localizarte.</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Prometer</translation>
    </message>
    <message>
        <source>Promise {what}</source>
        <translation>Prometer {what}</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>You can change your mind. It counts once {name} says yes.</source>
        <translation>Puedes cambiar de idea. Cuenta en cuanto {name} diga que sí.</translation>
    </message>
    <message>
        <source>a phone number, a bell to ring</source>
        <translation>un teléfono, un timbre</translation>
    </message>
    <message>
        <source>all of it, if left empty</source>
        <translation>todo, si se deja vacío</translation>
    </message>
</context>
<context>
    <name>PromiseRow</name>
    <message>
        <source>&lt;b&gt;{name}&lt;/b&gt; {what}</source>
        <translation>&lt;b&gt;{name}&lt;/b&gt; {what}</translation>
    </message>
    <message>
        <source>I can&apos;t come after all</source>
        <translation>Al final no puedo ir</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Está hecho</translation>
    </message>
    <message>
        <source>Only you and {name} can read this.</source>
        <translation>Solo tú y {name} podéis leer esto.</translation>
    </message>
    <message>
        <source>Say thanks</source>
        <translation>Dar las gracias</translation>
    </message>
    <message>
        <source>Say yes</source>
        <translation>Decir que sí</translation>
    </message>
    <message>
        <source>is there for this</source>
        <translation>está para esto</translation>
    </message>
    <message>
        <source>{name} says: {words}</source>
        <translation>{name} dice: {words}</translation>
    </message>
</context>
<context>
    <name>ProofSheet</name>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>No cuenta</translation>
    </message>
    <message>
        <source>Each step was signed on the computer named below it. This computer checked every signature.</source>
        <translation>Cada paso se firmó en el ordenador que figura debajo. Este ordenador comprobó todas las firmas.</translation>
    </message>
    <message>
        <source>Signed and checked</source>
        <translation>Firmado y comprobado</translation>
    </message>
    <message>
        <source>{field}: “{before}” became “{after}”</source>
        <translation>{field}: «{before}» pasó a «{after}»</translation>
    </message>
    <message>
        <source>{when}, on computer {key}</source>
        <translation>{when}, en el ordenador {key}</translation>
    </message>
</context>
<context>
    <name>ReachCard</name>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Connect to a computer at</source>
        <translation>Conectar con un ordenador en</translation>
    </message>
    <message>
        <source>Connect to that computer</source>
        <translation>Conectar con ese ordenador</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>No computer of this network is to be seen. Some Wi-Fi, for guests above all, keeps computers apart. Type the other one&apos;s address here, let both use the hotspot of a phone, or take a stick.</source>
        <translation>No se ve ningún ordenador de esta red. Algunas wifis, sobre todo las de invitados, separan los ordenadores. Escribe aquí la dirección del otro, usad los dos el punto de acceso de un móvil o llevad una memoria.</translation>
    </message>
    <message>
        <source>Not in the list?</source>
        <translation>¿No está en la lista?</translation>
    </message>
    <message>
        <source>This computer is at {places}. Others can type that.</source>
        <translation>Este ordenador está en {places}. Los demás pueden escribir eso.</translation>
    </message>
    <message>
        <source>This computer is on no network just now.</source>
        <translation>Este ordenador no está ahora en ninguna red.</translation>
    </message>
    <message>
        <source>for example 192.168.1.20:4711</source>
        <translation>por ejemplo 192.168.1.20:4711</translation>
    </message>
</context>
<context>
    <name>ReachedCard</name>
    <message>
        <source>Every member can read it beside your name, under People. Where you ask, offer or promise it is put in for you as well.</source>
        <translation>Todos los miembros pueden leerlo junto a tu nombre, en Personas. Donde pidas, ofrezcas o prometas algo, también se rellena por ti.</translation>
    </message>
    <message>
        <source>Everybody in the network</source>
        <translation>Toda la red</translation>
    </message>
    <message>
        <source>How you like to be reached</source>
        <translation>Cómo prefieres que te contacten</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>Con tus palabras</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Guardar esto</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Only those I agree with</source>
        <translation>Solo con quien me ponga de acuerdo</translation>
    </message>
    <message>
        <source>Sealed from now on. What was open before stays on the computers of those who have it already.</source>
        <translation>Sellado a partir de ahora. Lo que antes estaba abierto sigue en los ordenadores de quienes ya lo tienen.</translation>
    </message>
    <message>
        <source>Sealed: only your own computers can open it. Where you ask, offer or promise it is put in for you, and opens to those whose promise you accept, or to whom you promise.</source>
        <translation>Sellado: solo tus propios ordenadores pueden abrirlo. Donde pidas, ofrezcas o prometas algo se rellena por ti, y se abre a quienes aceptes la promesa o a quienes prometas.</translation>
    </message>
    <message>
        <source>Who can read it</source>
        <translation>Quién puede leerlo</translation>
    </message>
    <message>
        <source>for example: ring the bell, or phone after six</source>
        <translation>por ejemplo: llama al timbre, o por teléfono después de las seis</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Recent</source>
        <translation>Reciente</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Deshacer: {what}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>A made-up network</source>
        <translation>Una red inventada</translation>
    </message>
    <message>
        <source>It is kept, encrypted, in {folder}.</source>
        <translation>Se guarda, cifrado, en {folder}.</translation>
    </message>
    <message>
        <source>Keep this name</source>
        <translation>Guardar este nombre</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Leave the sample</source>
        <translation>Salir del ejemplo</translation>
    </message>
    <message>
        <source>Nothing here is real, and nobody else sees it.</source>
        <translation>Nada de esto es real y nadie más lo ve.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Tus datos</translation>
    </message>
    <message>
        <source>Your name, as others see it</source>
        <translation>Tu nombre, como lo ven los demás</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n computer(s) here now</source>
        <translation>
            <numerusform>%n ordenador aquí ahora</numerusform>
            <numerusform>%n ordenadores aquí ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablón</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>No other computer nearby</source>
        <translation>Nadie más cerca</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Gente</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Swapping changes</source>
        <translation>Intercambiando cambios</translation>
    </message>
    <message>
        <source>Sync &amp; USB</source>
        <translation>Al día y USB</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Up to date with all of them</source>
        <translation>Al día con todos</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>en este ordenador</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>hace 1 hora</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>hace 1 minuto</translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>en %n hora</numerusform>
            <numerusform>en %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>en %n minuto</numerusform>
            <numerusform>en %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>en 1 hora</translation>
    </message>
    <message>
        <source>in 1 minute</source>
        <translation>en 1 minuto</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>medianoche</translation>
    </message>
    <message>
        <source>noon</source>
        <translation>mediodía</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
</context>
<context>
    <name>Square</name>
    <message>
        <source>The invite as a square code</source>
        <translation>La invitación como código cuadrado</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Fewer</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>StickIn</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Bring a copy in</source>
        <translation>Traer una copia</translation>
    </message>
    <message>
        <source>Bringing it in</source>
        <translation>Trayéndola</translation>
    </message>
    <message>
        <source>Copies (*{suffix})</source>
        <translation>Copias (*{suffix})</translation>
    </message>
    <message>
        <source>Looked through. Nothing of it is kept yet.</source>
        <translation>Revisada. Aún no se ha guardado nada.</translation>
    </message>
    <message>
        <source>Looking it through</source>
        <translation>Revisándola</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>No se guardó nada.</translation>
    </message>
    <message>
        <source>Read a copy</source>
        <translation>Leer una copia</translation>
    </message>
    <message>
        <source>Read a copy from a stick</source>
        <translation>Leer una copia de una memoria</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>Detenido. No se guardó nada.</translation>
    </message>
    <message>
        <source>Stopped. What came until then is kept.</source>
        <translation>Detenido. Se guarda lo que llegó hasta entonces.</translation>
    </message>
    <message>
        <source>You see what is in it before it is kept</source>
        <translation>Ves lo que contiene antes de guardarlo</translation>
    </message>
    <message>
        <source>from “{name}”</source>
        <translation>de «{name}»</translation>
    </message>
    <message>
        <source>{share} % of the copy read. Leave the stick in.</source>
        <translation>Leído el {share} % de la copia. No saques la memoria.</translation>
    </message>
</context>
<context>
    <name>StickOut</name>
    <message numerus="yes">
        <source>%n entries written, and read back to make sure.</source>
        <translation>
            <numerusform>%n entrada escrita y releída para asegurarse.</numerusform>
            <numerusform>%n entradas escritas y releídas para asegurarse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more written, and read back to make sure. {count} are in this copy now.</source>
        <translation>
            <numerusform>%n más escrita y releída para asegurarse. Ahora hay {count} en esta copia.</numerusform>
            <numerusform>%n más escritas y releídas para asegurarse. Ahora hay {count} en esta copia.</numerusform>
        </translation>
    </message>
    <message>
        <source>All entries were in this copy already. New in it are:</source>
        <translation>Todas las entradas ya estaban en esta copia. Es nuevo en ella:</translation>
    </message>
    <message>
        <source>Everything here is in this copy already.</source>
        <translation>Todo lo de aquí ya está en esta copia.</translation>
    </message>
    <message>
        <source>Everything here, for members alone</source>
        <translation>Todo lo de aquí, solo para miembros</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Small ones always, large ones while the stick has room</source>
        <translation>Las pequeñas siempre, las grandes mientras quepan en la memoria</translation>
    </message>
    <message>
        <source>Stopped. The copy is as it was.</source>
        <translation>Detenido. La copia está como estaba.</translation>
    </message>
    <message>
        <source>Take a copy out</source>
        <translation>Sacar una copia</translation>
    </message>
    <message>
        <source>With photos</source>
        <translation>Con fotos</translation>
    </message>
    <message>
        <source>Write a copy</source>
        <translation>Escribir una copia</translation>
    </message>
    <message>
        <source>Write a copy to a stick</source>
        <translation>Escribir una copia en una memoria</translation>
    </message>
    <message>
        <source>Writing {done} of {whole}. Leave the stick in.</source>
        <translation>Escribiendo {done} de {whole}. Deja la memoria puesta.</translation>
    </message>
    <message>
        <source>to “{name}”</source>
        <translation>a «{name}»</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Carry by USB stick</source>
        <translation>Llevar en memoria USB</translation>
    </message>
    <message>
        <source>For homes without a network. Sealed for members only.</source>
        <translation>Para casas sin red. Sellada, solo para miembros.</translation>
    </message>
    <message>
        <source>Found by themselves, no server needed</source>
        <translation>Se encuentran solos, sin servidor</translation>
    </message>
    <message>
        <source>Nobody is here just now. Two computers in the same Wi-Fi find each other by themselves.</source>
        <translation>Ahora no hay nadie. Dos ordenadores en la misma wifi se encuentran solos.</translation>
    </message>
    <message>
        <source>Other computers</source>
        <translation>Otros ordenadores</translation>
    </message>
    <message>
        <source>Swap changes now</source>
        <translation>Intercambiar ahora</translation>
    </message>
    <message>
        <source>Sync &amp; USB</source>
        <translation>Al día y USB</translation>
    </message>
</context>
<context>
    <name>TalkCard</name>
    <message>
        <source>A word of yours</source>
        <translation>Unas palabras tuyas</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Said.</source>
        <translation>Dicho.</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Decirlo</translation>
    </message>
    <message>
        <source>Say thanks</source>
        <translation>Dar las gracias</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Take down what you said</source>
        <translation>Quitar lo que dijiste</translation>
    </message>
    <message>
        <source>Taken down.</source>
        <translation>Quitado.</translation>
    </message>
    <message>
        <source>Talk about this</source>
        <translation>Hablar de esto</translation>
    </message>
    <message>
        <source>Thanks are on their way.</source>
        <translation>Las gracias van de camino.</translation>
    </message>
    <message>
        <source>Thanks to {name}</source>
        <translation>Gracias a {name}</translation>
    </message>
    <message>
        <source>Write to everyone who can see this</source>
        <translation>Escribe a quienes pueden ver esto</translation>
    </message>
    <message>
        <source>thanks, {when}</source>
        <translation>gracias, {when}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n thing(s) looked after together this month, one patch for each.</source>
        <translation>
            <numerusform>Este mes hemos atendido %n cosa entre todos, un retazo por cada una.</numerusform>
            <numerusform>Este mes hemos atendido %n cosas entre todos, un retazo por cada una.</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;No one yet.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Nadie todavía.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;{still} of {quantity} still open.&lt;/b&gt;</source>
        <translation>&lt;b&gt;{still} de {quantity} por cubrir.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;{still} of {quantity} still open.&lt;/b&gt; {agreed} agreed, {promised} promised.</source>
        <translation>&lt;b&gt;{still} de {quantity} por cubrir.&lt;/b&gt; {agreed} acordado, {promised} prometido.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{title}&lt;/b&gt; of yours closes {when}.</source>
        <translation>Lo tuyo, &lt;b&gt;{title}&lt;/b&gt;, se cierra {when}.</translation>
    </message>
    <message>
        <source>All on the board</source>
        <translation>Todo, en el tablón</translation>
    </message>
    <message>
        <source>Ask or offer</source>
        <translation>Pedir u ofrecer</translation>
    </message>
    <message>
        <source>Good afternoon, {name}</source>
        <translation>Buenas tardes, {name}</translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation>Buenas noches, {name}</translation>
    </message>
    <message>
        <source>Good morning, {name}</source>
        <translation>Buenos días, {name}</translation>
    </message>
    <message>
        <source>Hands needed now</source>
        <translation>Ahora hacen falta manos</translation>
    </message>
    <message>
        <source>I can help</source>
        <translation>Puedo ayudar</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Nothing needs hands right now. Put the kettle on.</source>
        <translation>Ahora no hace falta nadie. Pon agua a calentar.</translation>
    </message>
    <message>
        <source>Say yes</source>
        <translation>Decir que sí</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>See or change</source>
        <translation>Ver o cambiar</translation>
    </message>
    <message>
        <source>See or change: {title}</source>
        <translation>Ver o cambiar: {title}</translation>
    </message>
    <message>
        <source>Soonest first. You are free to say no.</source>
        <translation>Lo más próximo primero. Puedes decir que no.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Waiting for your word</source>
        <translation>Esperan tu respuesta</translation>
    </message>
    <message>
        <source>You are the first patch. Invite one person you know.</source>
        <translation>Eres el primer retazo. Invita a una persona que conozcas.</translation>
    </message>
    <message>
        <source>You said you can help {name}: &lt;b&gt;{title}&lt;/b&gt;, {when}.</source>
        <translation>Dijiste que puedes ayudar a {name}: &lt;b&gt;{title}&lt;/b&gt;, {when}.</translation>
    </message>
    <message>
        <source>You said you can help {name}: &lt;b&gt;{title}&lt;/b&gt;.</source>
        <translation>Dijiste que puedes ayudar a {name}: &lt;b&gt;{title}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>You said you could use &lt;b&gt;{title}&lt;/b&gt; of {name}.</source>
        <translation>Dijiste que te vendría bien &lt;b&gt;{title}&lt;/b&gt;, de {name}.</translation>
    </message>
    <message>
        <source>You said: &lt;b&gt;{what}&lt;/b&gt; for {name}, {title}, {when}.</source>
        <translation>Dijiste: &lt;b&gt;{what}&lt;/b&gt; para {name}, {title}, {when}.</translation>
    </message>
    <message>
        <source>You said: &lt;b&gt;{what}&lt;/b&gt; for {name}, {title}.</source>
        <translation>Dijiste: &lt;b&gt;{what}&lt;/b&gt; para {name}, {title}.</translation>
    </message>
    <message>
        <source>to help</source>
        <translation>ayudar</translation>
    </message>
    <message>
        <source>{day}. {sentence}</source>
        <translation>{day}. {sentence}</translation>
    </message>
    <message>
        <source>{name} asked {when}</source>
        <translation>{name} lo pidió: {when}</translation>
    </message>
    <message>
        <source>{name} promised {what}</source>
        <translation>Promesa de {name}: {what}</translation>
    </message>
    <message>
        <source>“{story}”</source>
        <translation>«{story}»</translation>
    </message>
</context>
<context>
    <name>ToldPage</name>
    <message>
        <source>Look</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>New for you</source>
        <translation>Nuevo para ti</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>MutualNode: no other computer nearby</source>
        <translation>MutualNode: ningún otro ordenador cerca</translation>
    </message>
    <message>
        <source>MutualNode: swapping changes</source>
        <translation>MutualNode: intercambiando cambios</translation>
    </message>
    <message numerus="yes">
        <source>MutualNode: up to date with %n computer(s)</source>
        <translation>
            <numerusform>MutualNode: al día con %n ordenador</numerusform>
            <numerusform>MutualNode: al día con %n ordenadores</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Silence for today</source>
        <translation>Silencio por hoy</translation>
    </message>
    <message>
        <source>Swap now</source>
        <translation>Intercambiar ahora</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Next one</source>
        <translation>La siguiente</translation>
    </message>
    <message>
        <source>One before</source>
        <translation>La anterior</translation>
    </message>
    <message>
        <source>Photo {number} of {count}</source>
        <translation>Foto {number} de {count}</translation>
    </message>
    <message>
        <source>The large picture comes when a computer that has it is nearby.</source>
        <translation>La foto grande llega cuando esté cerca un ordenador que la tenga.</translation>
    </message>
    <message>
        <source>The large picture is still on its way.</source>
        <translation>La imagen grande está de camino.</translation>
    </message>
    <message>
        <source>This computer has no room for more large pictures of this network.</source>
        <translation>En este ordenador no queda sitio para más fotos grandes de esta red.</translation>
    </message>
</context>
<context>
    <name>WhereBlock</name>
    <message>
        <source>Add where to find you</source>
        <translation>Añade dónde encontrarte</translation>
    </message>
    <message>
        <source>Not written yet. Only you and the people you say yes to will be able to read it.</source>
        <translation>Aún no está escrito. Solo podréis leerlo tú y quienes reciban tu sí.</translation>
    </message>
    <message>
        <source>Sealed for you and the people you say yes to. Nobody else can read it.</source>
        <translation>Sellado para ti y las personas a quienes digas que sí. Nadie más puede leerlo.</translation>
    </message>
    <message>
        <source>Sealed for {name} and the people they have said yes to. You will see it once {name} says yes to you.</source>
        <translation>Sellado para {name} y las personas a quienes ha dicho que sí. Lo verás cuando {name} te diga que sí.</translation>
    </message>
    <message>
        <source>Sealed on another computer of yours. It opens here once the two have met.</source>
        <translation>Sellado en otro ordenador tuyo. Se abrirá aquí cuando los dos se encuentren.</translation>
    </message>
    <message>
        <source>Where exactly</source>
        <translation>Dónde exactamente</translation>
    </message>
    <message>
        <source>{name} opened this to you. Please keep it to yourself.</source>
        <translation>{name} te abrió esto. Guárdalo para ti, por favor.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>A made-up network has nothing to lock.</source>
        <translation>Una red inventada no tiene nada que bloquear.</translation>
    </message>
    <message>
        <source>Set a passphrase first. From then on this key locks.</source>
        <translation>Pon primero una frase de paso. Desde entonces esta tecla bloquea.</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>What can be seen on this photo</source>
        <translation>Qué se ve en esta foto</translation>
    </message>
    <message>
        <source>What can be seen, for those who cannot see it</source>
        <translation>Qué se ve, para quien no puede verla</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>A change belongs to another network. It was set aside.</source>
        <translation>Un cambio es de otra red. Se apartó.</translation>
    </message>
    <message>
        <source>A change cannot be read. It was set aside and changes nothing.</source>
        <translation>Un cambio no se puede leer. Se apartó y no cambia nada.</translation>
    </message>
    <message>
        <source>A change does not match its signature. It was set aside and changes nothing.</source>
        <translation>Un cambio no coincide con su firma. Se apartó y no cambia nada.</translation>
    </message>
    <message>
        <source>A change is cut short. It was set aside and changes nothing.</source>
        <translation>Un cambio está cortado. Se apartó y no cambia nada.</translation>
    </message>
    <message>
        <source>A change is larger than any of ours can be. It was set aside and changes nothing.</source>
        <translation>Un cambio es más grande de lo que puede ser uno nuestro. Se apartó y no cambia nada.</translation>
    </message>
    <message>
        <source>A change is not as it was signed. It was set aside and changes nothing.</source>
        <translation>Un cambio no está como se firmó. Se apartó y no cambia nada.</translation>
    </message>
    <message>
        <source>A change speaks for another computer than the one that signed it. It was set aside.</source>
        <translation>Un cambio habla por otro ordenador que el que lo firmó. Se apartó.</translation>
    </message>
    <message>
        <source>A change was written by a newer version. Nothing is lost. Update when you can.</source>
        <translation>Un cambio se escribió con una versión más nueva. No se pierde nada. Actualiza cuando puedas.</translation>
    </message>
    <message>
        <source>Another program already listens there. Choose another port, or port 0 for any.</source>
        <translation>Otro programa ya escucha ahí. Elige otro puerto, o el puerto 0 para cualquiera.</translation>
    </message>
    <message>
        <source>Another program holds the data here, perhaps a backup. Nothing is lost, but nothing new can be kept. Try again when it has finished.</source>
        <translation>Otro programa tiene ocupados los datos de aquí, quizá una copia de seguridad. No se pierde nada, pero no se puede guardar nada nuevo. Inténtalo otra vez cuando haya terminado.</translation>
    </message>
    <message>
        <source>Could not reach that computer. Check that it is on, and that the address is right.</source>
        <translation>No se pudo llegar a ese ordenador. Comprueba que esté encendido y que la dirección sea correcta.</translation>
    </message>
    <message>
        <source>Looking for other computers nearby does not work just now. If one is there, type its address (--peer HOST:PORT), let both use the hotspot of a phone, or carry things over on a stick.</source>
        <translation>Ahora no funciona la búsqueda de ordenadores cercanos. Si hay uno, escribe su dirección (--peer HOST:PORT), usad los dos el punto de acceso de un móvil o lleva las cosas en una memoria.</translation>
    </message>
    <message>
        <source>More than one thing has an id that begins like this. Write a few more characters of it.</source>
        <translation>Más de una cosa tiene un identificador que empieza así. Escribe algunos caracteres más.</translation>
    </message>
    <message>
        <source>MutualNode is already running with this data. Close it first, or wait a moment.</source>
        <translation>MutualNode ya está en marcha con estos datos. Ciérralo primero o espera un momento.</translation>
    </message>
    <message>
        <source>No member&apos;s computer could be reached. Check that one is on and in the same Wi-Fi as yours; if that keeps computers apart, ask for its address and add --peer HOST:PORT, or use the hotspot of a phone.</source>
        <translation>No se pudo llegar al ordenador de ningún miembro. Comprueba que haya uno encendido y en la misma wifi que el tuyo; si esa wifi separa los ordenadores, pide su dirección y añade --peer HOST:PORT, o usa el punto de acceso de un móvil.</translation>
    </message>
    <message>
        <source>Nobody posted this on behalf of a neighbour, so there is nothing to take over.</source>
        <translation>Nadie publicó esto en nombre de otra persona, así que no hay nada que asumir.</translation>
    </message>
    <message>
        <source>Nothing here has that id.</source>
        <translation>Nada aquí tiene ese identificador.</translation>
    </message>
    <message>
        <source>Nothing in this copy can be read any more. Ask for a fresh one.</source>
        <translation>Ya no se puede leer nada de esta copia. Pide una nueva.</translation>
    </message>
    <message>
        <source>Only the person who wrote this can change it.</source>
        <translation>Solo quien escribió esto puede cambiarlo.</translation>
    </message>
    <message>
        <source>Only what you wrote yourself can be taken down, and no statement about who is a member or what was decided.</source>
        <translation>Solo puedes quitar lo que escribiste tú, y ninguna declaración sobre quién es miembro o qué se decidió.</translation>
    </message>
    <message>
        <source>Please write a few words: this cannot be empty.</source>
        <translation>Escribe unas palabras, por favor: esto no puede quedar vacío.</translation>
    </message>
    <message>
        <source>Somebody asked to join, or to add a computer, with a proof that is not theirs. It was set aside.</source>
        <translation>Alguien pidió unirse, o añadir un ordenador, con una prueba que no es suya. Se apartó.</translation>
    </message>
    <message>
        <source>Something is there but does not answer us. It may belong to another network; or a router passes us on from this address, and the hub behind it has not been told so with --known-as.</source>
        <translation>Hay algo, pero no nos responde. Puede que sea de otra red, o que un router nos reenvíe desde esta dirección y al nodo de detrás no se le haya dicho con --known-as.</translation>
    </message>
    <message>
        <source>Something went wrong in MutualNode itself. What you have is safe.</source>
        <translation>Algo falló en el propio MutualNode. Lo que tienes está a salvo.</translation>
    </message>
    <message>
        <source>That amount is not clear. Write a number above zero and what it counts, as in &quot;5 boxes&quot; or &quot;1/2 dozen&quot;.</source>
        <translation>Esa cantidad no está clara. Escribe un número mayor que cero y lo que cuenta, como &quot;5 cajas&quot; o &quot;1/2 docena&quot;.</translation>
    </message>
    <message>
        <source>That can only be done with: {wanted}.</source>
        <translation>Eso solo se puede hacer con: {wanted}.</translation>
    </message>
    <message>
        <source>That day is over. Choose one to come, or leave it empty.</source>
        <translation>Ese día ya pasó. Elige uno por venir o déjalo vacío.</translation>
    </message>
    <message>
        <source>That did not open it. Take your time, there is no limit.</source>
        <translation>Con eso no se abrió. Tómate tu tiempo, no hay límite.</translation>
    </message>
    <message>
        <source>That file cannot be read ({reason}).</source>
        <translation>Ese archivo no se puede leer ({reason}).</translation>
    </message>
    <message>
        <source>That file cannot be written ({reason}).</source>
        <translation>Ese archivo no se puede escribir ({reason}).</translation>
    </message>
    <message>
        <source>That is before it begins.</source>
        <translation>Eso es antes de que empiece.</translation>
    </message>
    <message>
        <source>That is closed already. Nothing more is asked for there.</source>
        <translation>Eso ya está cerrado. Ahí no se pide nada más.</translation>
    </message>
    <message>
        <source>That is no address. Write it as HOST:PORT, as in 192.0.2.7:4711.</source>
        <translation>Eso no es una dirección. Escríbela como HOST:PORT, por ejemplo 192.0.2.7:4711.</translation>
    </message>
    <message>
        <source>That is no picture that can be read here. A JPEG, PNG or WebP file will do.</source>
        <translation>Esa no es una imagen que se pueda leer aquí. Vale un archivo JPEG, PNG o WebP.</translation>
    </message>
    <message>
        <source>That is not a table or list of needs and offers ({reason}).</source>
        <translation>Eso no es una tabla ni una lista de necesidades y ofertas ({reason}).</translation>
    </message>
    <message>
        <source>That is this computer itself.</source>
        <translation>Ese es este mismo ordenador.</translation>
    </message>
    <message>
        <source>That is too long: {length} characters, and there is room for {limit}.</source>
        <translation>Es demasiado largo: tiene {length} caracteres y caben {limit}.</translation>
    </message>
    <message>
        <source>That is too much for one entry.</source>
        <translation>Eso es demasiado para una entrada.</translation>
    </message>
    <message>
        <source>That network was closed meanwhile, so this was not kept. What you typed is there when you come back to it.</source>
        <translation>Esa red se cerró entretanto, así que esto no se guardó. Lo que escribiste sigue ahí cuando vuelvas a ella.</translation>
    </message>
    <message>
        <source>That picture is too large to be opened here. A smaller copy of it will do.</source>
        <translation>Esa imagen es demasiado grande para abrirla aquí. Vale una copia más pequeña.</translation>
    </message>
    <message>
        <source>That picture moves. A still one will do.</source>
        <translation>Esa imagen se mueve. Vale una fija.</translation>
    </message>
    <message>
        <source>That time is not clear. Write it as 2026-05-01, 2026-05-01T18:30 or &quot;in 3 days&quot;.</source>
        <translation>Ese momento no está claro. Escríbelo como «viernes», «mañana 20:00», «17 de mayo», «en 3 días» o 2026-05-01.</translation>
    </message>
    <message>
        <source>The computer that answered does not know this invite. Ask for a new one.</source>
        <translation>El ordenador que respondió no conoce esta invitación. Pide una nueva.</translation>
    </message>
    <message>
        <source>The data folder cannot be read or written. Look at its permissions and its disk.</source>
        <translation>La carpeta de datos no se puede leer o escribir. Mira sus permisos y su disco.</translation>
    </message>
    <message>
        <source>The data here is damaged and was left as it is. Keep it, and take a fresh copy from another member&apos;s computer.</source>
        <translation>Los datos de aquí están dañados y se dejaron como están. Guárdalos y toma una copia nueva del ordenador de otro miembro.</translation>
    </message>
    <message>
        <source>The other computer is not known as a member&apos;s.</source>
        <translation>El otro ordenador no se conoce como de un miembro.</translation>
    </message>
    <message>
        <source>The other computer said something that makes no sense. The connection was closed; nothing is lost.</source>
        <translation>El otro ordenador dijo algo que no tiene sentido. Se cerró la conexión; no se pierde nada.</translation>
    </message>
    <message>
        <source>The other computer speaks a newer version. Nothing is lost. Update when you can.</source>
        <translation>El otro ordenador habla una versión más nueva. No se pierde nada. Actualiza cuando puedas.</translation>
    </message>
    <message>
        <source>The other computer went away. What came before is kept.</source>
        <translation>El otro ordenador se fue. Lo que llegó antes queda guardado.</translation>
    </message>
    <message>
        <source>The stick is full. {safe} of {whole} entries are safe on it. Make room there, then go on.</source>
        <translation>La memoria está llena. {safe} de {whole} entradas están a salvo en ella. Haz sitio y sigue.</translation>
    </message>
    <message>
        <source>The stick left early. {safe} of {whole} entries are safe on it. Put it back to go on.</source>
        <translation>La memoria salió antes de tiempo. {safe} de {whole} entradas están a salvo en ella. Ponla otra vez para seguir.</translation>
    </message>
    <message>
        <source>There are {count} networks here. Say which one with --network ID.</source>
        <translation>Aquí hay {count} redes. Di cuál con --network ID.</translation>
    </message>
    <message>
        <source>There is no MutualNode copy on this stick, or it is sealed for another network.</source>
        <translation>En esta memoria no hay copia de MutualNode, o está sellada para otra red.</translation>
    </message>
    <message>
        <source>There is no network here with that id.</source>
        <translation>Aquí no hay ninguna red con ese identificador.</translation>
    </message>
    <message>
        <source>There is no network here yet. Found one, or join one with an invite.</source>
        <translation>Aquí no hay ninguna red todavía. Funda una o únete con una invitación.</translation>
    </message>
    <message>
        <source>There is no room for that file there, and nothing of it was kept. Make room, or choose another place.</source>
        <translation>Ahí no cabe ese archivo y no se guardó nada de él. Haz sitio o elige otro lugar.</translation>
    </message>
    <message>
        <source>There is no such field here. There are: {choices}.</source>
        <translation>Aquí no existe ese campo. Hay: {choices}.</translation>
    </message>
    <message>
        <source>There is no such {what}. Choose one of: {choices}.</source>
        <translation>No existe eso para {what}. Elige entre: {choices}.</translation>
    </message>
    <message>
        <source>There is room for {limit} photos here. Take one out before you add another.</source>
        <translation>Aquí caben {limit} fotos. Quita una antes de añadir otra.</translation>
    </message>
    <message>
        <source>This computer already belongs to that network.</source>
        <translation>Este ordenador ya es de esa red.</translation>
    </message>
    <message>
        <source>This computer cannot listen there. Choose an address of its own, or 0.0.0.0 for all of them.</source>
        <translation>Este ordenador no puede escuchar ahí. Elige una dirección suya, o 0.0.0.0 para todas.</translation>
    </message>
    <message>
        <source>This computer is full, so nothing new can be kept. What you have is safe.</source>
        <translation>Este ordenador está lleno y no se puede guardar nada nuevo. Lo que tienes está a salvo.</translation>
    </message>
    <message>
        <source>This copy was written by a newer version. Nothing is lost. Update when you can, then read it again.</source>
        <translation>Esta copia se escribió con una versión más nueva. No se pierde nada. Actualiza cuando puedas y vuelve a leerla.</translation>
    </message>
    <message>
        <source>This data is locked with a passphrase.</source>
        <translation>Estos datos están bloqueados con una frase de paso.</translation>
    </message>
    <message>
        <source>This data was written by a newer version of MutualNode. Nothing is lost. Update, then open it again.</source>
        <translation>Estos datos se escribieron con una versión más nueva de MutualNode. No se pierde nada. Actualiza y ábrelos otra vez.</translation>
    </message>
    <message>
        <source>This has been taken down meanwhile.</source>
        <translation>Esto se quitó entretanto.</translation>
    </message>
    <message>
        <source>This invite does not say where to find the network. Ask a member for their computer&apos;s address, and add --peer HOST:PORT.</source>
        <translation>Esta invitación no dice dónde encontrar la red. Pide a un miembro la dirección de su ordenador y añade --peer HOST:PORT.</translation>
    </message>
    <message>
        <source>This invite has been used. Ask for a new one.</source>
        <translation>Esta invitación ya se usó. Pide una nueva.</translation>
    </message>
    <message>
        <source>This invite has run out. Ask for a new one.</source>
        <translation>Esta invitación ha caducado. Pide una nueva.</translation>
    </message>
    <message>
        <source>This is a signed statement. It cannot be edited; a correction is a new one.</source>
        <translation>Esto es una declaración firmada. No se puede cambiar; una corrección es una nueva.</translation>
    </message>
    <message>
        <source>This is not a whole invite. Copy all of it, or type the six words as they were given.</source>
        <translation>Esta invitación no está entera. Cópiala toda o escribe las seis palabras tal como te las dieron.</translation>
    </message>
    <message>
        <source>This stick does not give back what was written to it. Take another one.</source>
        <translation>Esta memoria no devuelve lo que se escribió en ella. Usa otra.</translation>
    </message>
    <message>
        <source>You have asked to join, and no member&apos;s computer has let you in yet. Sync with one first.</source>
        <translation>Has pedido unirte y el ordenador de ningún miembro te ha dejado entrar aún. Sincroniza primero con uno.</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
</context>
</TS>
