<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n changes came here since then and wait for it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>Animales</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask or offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away. Last swapped {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Niños</translation>
    </message>
    <message>
        <source>Close what is open, then back</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Everything you wrote has reached at least %n other computers.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Comida</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a place, in the order of the sidebar</source>
        <translation type="unfinished"></translation>
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
        <source>It has everything that is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no member's computer as far as this one knows. Swap with somebody else's first, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said something that makes no sense, so we hung up. Nothing is lost; it is tried again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its end is missing. What stands before it is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
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
        <source>Lock, where there is a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paperwork</source>
        <translation>Papeleo</translation>
    </message>
    <message>
        <source>Parts of it were written by a newer version. Nothing is lost. Update when you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Receiving %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Receiving {coming} more, sending {going} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>Arreglos</translation>
    </message>
    <message>
        <source>Search the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send what is being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sending %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Habilidades</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has promised to help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Swap changes now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange was broken off. Nothing is lost; it is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Cosas</translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the part before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it sent does not match its signature. That was set aside and changes nothing. It is tried again by itself; if this comes back, have somebody look at that computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote last is on this computer alone. It travels when someone comes by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged on the stick, and not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new, checked and kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set aside, signature not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody has promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for others that have not come yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agreed} of {wanted} agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {whole} changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} asks: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} offers: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} promised {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}'s computer speaks a newer version. Nothing is lost. Update when you can.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlongCard</name>
    <message numerus="yes">
        <source>%n entries are in “{name}” now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that other programs can read. It is not sealed: whoever has it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is here, to keep or for another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs and offers with a date, for a calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs and offers, for a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has a date, so “{name}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is here yet, so “{name}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your network along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to take along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {done} of {whole} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask or offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In any state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search needs and offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message numerus="yes">
        <source>%n entries do not match their signature. They were set aside and change nothing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of this data is in use in a second place, under the same key. Nothing is lost. One of the two should have a key of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this one its own key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other computer nearby. You can go on writing; it travels when someone comes by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has its own key now. What you wrote with the other one stays yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer went back to an older copy of its data. What others have of the newer one comes back as you meet them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a made-up network. Try anything; nobody else sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a stick</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No needs open just now. Lovely. Or someone is shy of asking first. You could go first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No offers yet. An hour, a ladder or a listening ear all count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}, newest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comment</name>
    <message>
        <source>&lt;b&gt;{name}&lt;/b&gt; {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComputerList</name>
    <message>
        <source>Computers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computer {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your other computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailPage</name>
    <message>
        <source>Accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised. It is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {name}, checked here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was taken down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is helping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} changed this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} wrote this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, on computer {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A member's computer, if you were told its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone who joins has the same say as you do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a street, a stairwell, a choir, a camp. Three people are plenty to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have an invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I was told an address too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays on this computer and goes when you say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a member's computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours asking, offering and deciding together, from their own computers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account, no email address, no company in the middle. What you write stays on members’ own computers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sewing it together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone gave you six words, a code or a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a patch here for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the six words. Capitals do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through Hillfoot, a made-up network, and try anything you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name, as others will see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 192.168.1.20:4711</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example: Mill Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example: lantern river apple…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>+ {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ {count}: show everybody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HerePage</name>
    <message>
        <source>Everybody, by the alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite somebody you have met. Inviting is saying so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync &amp; USB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their computers, and carrying things by stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the first patch. Invite one person you know.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Looking for other computers nearby.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Swapping changes with %n computer(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your need is on the board.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your offer is on the board.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}'s computer is here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InviteSheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite somebody you have met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works for one person, until {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six words to say or write down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever gets this can join once. Hand it over yourself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageCard</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes when you open MutualNode the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promised</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Locked</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network is not open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchStrip</name>
    <message>
        <source>Dismiss this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduce</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MineCard</name>
    <message>
        <source>Close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed: {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in the network can see it. Only you can change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes from every computer that it has reached, and cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this down?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is yours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworksCard</name>
    <message>
        <source>A locked network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewsPage</name>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come in yet. It will when someone comes by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PostForm</name>
    <message>
        <source>2026-05-17, or: in 3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in the network can see this. It carries your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about it, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say more: how much, where, until when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where, roughly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a street or a quarter; no house number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example: 5 boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example: a ladder for Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example: lifts into town on Mondays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewSheet</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are new here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gathering(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: answers, and who is a member</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of members</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By people whose name has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {names}, and by people whose name has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it is new here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this copy brings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by {names}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivateCard</name>
    <message>
        <source>A copy on a stick is sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stranger sees that some computer runs MutualNode, not whose and not which network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens with your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key is kept beside it, in a file that only you can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only members can read what is swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private by default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever finds it cannot open it. Any member can.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromiseForm</name>
    <message>
        <source>A word, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I can help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change your mind. {name} says yes or no to each promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of it, if left empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachCard</name>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a computer at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to that computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No computer of this network is to be seen. Some Wi-Fi, for guests above all, keeps computers apart. Type the other one's address here, let both use the hotspot of a phone, or take a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the list?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is at {places}. Others can type that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is on no network just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 192.168.1.20:4711</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>A made-up network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept, encrypted, in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is real, and nobody else sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name, as others see it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n computer(s) here now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other computer nearby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swapping changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync &amp; USB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date with all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Square</name>
    <message>
        <source>The invite as a square code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StickCard</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StickIn</name>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a copy in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked through. Nothing of it is kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking it through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a copy from a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What came until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see what is in it before it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % of the copy read. Leave the stick in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StickOut</name>
    <message numerus="yes">
        <source>%n entries written, and read back to make sure.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more written, and read back to make sure. {count} are in this copy now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything here is in this copy already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here, for members alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The copy is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a copy out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a copy to a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {done} of {whole} entries. Leave the stick in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Carry by USB stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For homes without a network. Sealed for members only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by themselves, no server needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is here just now. Two computers in the same Wi-Fi find each other by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other computers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap changes now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync &amp; USB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>A change belongs to another network. It was set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change cannot be read. It was set aside and changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change does not match its signature. It was set aside and changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change is cut short. It was set aside and changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change is larger than any of ours can be. It was set aside and changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change is not as it was signed. It was set aside and changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change speaks for another computer than the one that signed it. It was set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change was written by a newer version. Nothing is lost. Update when you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program already listens there. Choose another port, or port 0 for any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not reach that computer. Check that it is on, and that the address is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for other computers nearby does not work just now. If one is there, type its address (--peer HOST:PORT), let both use the hotspot of a phone, or carry things over on a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one thing has an id that begins like this. Write a few more characters of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MutualNode is already running with this data. Close it first, or wait a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No member's computer could be reached. Check that one is on and in the same Wi-Fi as yours; if that keeps computers apart, ask for its address and add --peer HOST:PORT, or use the hotspot of a phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has that id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this copy can be read any more. Ask for a fresh one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the person who wrote this can change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what you wrote yourself can be taken down, and no statement about who is a member or what was decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please write a few words: this cannot be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody asked to join, or to add a computer, with a proof that is not theirs. It was set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is there but does not answer us. It may belong to another network; or a router passes us on from this address, and the hub behind it has not been told so with --known-as.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in MutualNode itself. What you have is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That amount is not clear. Write a number above zero and what it counts, as in "5 boxes" or "1/2 dozen".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That can only be done with: {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not open it. Take your time, there is no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file cannot be written ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is closed already. Nothing more is asked for there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no address. Write it as HOST:PORT, as in 192.0.2.7:4711.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a table or list of needs and offers ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is this computer itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too long: {length} characters, and there is room for {limit}.</source>
        <translation>Es demasiado largo: tiene {length} caracteres y caben {limit}.</translation>
    </message>
    <message>
        <source>That is too much for one entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time is not clear. Write it as 2026-05-01, 2026-05-01T18:30 or "in 3 days".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer that answered does not know this invite. Ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be read or written. Look at its permissions and its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data here is damaged and was left as it is. Keep it, and take a fresh copy from another member's computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other computer is not known as a member's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other computer said something that makes no sense. The connection was closed; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other computer speaks a newer version. Nothing is lost. Update when you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other computer went away. What came before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick is full. {safe} of {whole} entries are safe on it. Make room there, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick left early. {safe} of {whole} entries are safe on it. Put it back to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} networks here. Say which one with --network ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no MutualNode copy on this stick, or it is sealed for another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network here with that id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network here yet. Found one, or join one with an invite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for that file there, and nothing of it was kept. Make room, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such field here. There are: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such {what}. Choose one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer already belongs to that network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer cannot listen there. Choose an address of its own, or 0.0.0.0 for all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is full, so nothing new can be kept. What you have is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy was written by a newer version. Nothing is lost. Update when you can, then read it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data is locked with a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data was written by a newer version of MutualNode. Nothing is lost. Update, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invite does not say where to find the network. Ask a member for their computer's address, and add --peer HOST:PORT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invite has been used. Ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invite has run out. Ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a signed statement. It cannot be edited; a correction is a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole invite. Copy all of it, or type the six words as they were given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stick does not give back what was written to it. Take another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have asked to join, and no member's computer has let you in yet. Sync with one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
