<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n changes came here since then and wait for it.</source>
        <translation>
            <numerusform>%n change came here since then and waits for it.</numerusform>
            <numerusform>%n changes came here since then and wait for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large photo(s)</source>
        <translation>
            <numerusform>%n large photo</numerusform>
            <numerusform>%n large photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others need this too.</source>
        <translation>
            <numerusform>%n other needs this too.</numerusform>
            <numerusform>%n others need this too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) still to come</source>
        <translation>
            <numerusform>%n photo still to come</numerusform>
            <numerusform>%n photos still to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s).</source>
        <translation>
            <numerusform>%n photo.</numerusform>
            <numerusform>%n photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n small photo(s)</source>
        <translation>
            <numerusform>%n small photo</numerusform>
            <numerusform>%n small photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything you wrote has reached at least %n other computers.</source>
        <translation>
            <numerusform>Everything you wrote has reached %n other computer.</numerusform>
            <numerusform>Everything you wrote has reached at least %n other computers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Receiving %n more</source>
        <translation>
            <numerusform>Receiving %n more</numerusform>
            <numerusform>Receiving %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n more</source>
        <translation>
            <numerusform>Sending %n more</numerusform>
            <numerusform>Sending %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There was no room for %n photo(s).</source>
        <translation>
            <numerusform>There was no room for %n photo.</numerusform>
            <numerusform>There was no room for %n photos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlongCard</name>
    <message numerus="yes">
        <source>%n entries are in “{name}” now.</source>
        <translation>
            <numerusform>%n entry is in “{name}” now.</numerusform>
            <numerusform>%n entries are in “{name}” now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n photo(s) beside it, in “{folder}”.</source>
        <translation>
            <numerusform>With %n photo beside it, in “{folder}”.</numerusform>
            <numerusform>With %n photos beside it, in “{folder}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message numerus="yes">
        <source>%n entries do not match their signature. They were set aside and change nothing.</source>
        <translation>
            <numerusform>%n entry does not match its signature. It was set aside and changes nothing.</numerusform>
            <numerusform>%n entries do not match their signature. They were set aside and change nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>Swapping changes with %n computer(s).</source>
        <translation>
            <numerusform>Swapping changes with %n computer.</numerusform>
            <numerusform>Swapping changes with %n computers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to date with %n computer(s).</source>
        <translation>
            <numerusform>Up to date with %n computer.</numerusform>
            <numerusform>Up to date with %n computers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NearbyCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewCard</name>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewSheet</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are new here.</source>
        <translation>
            <numerusform>%n entry is new here.</numerusform>
            <numerusform>%n entries are new here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gathering(s)</source>
        <translation>
            <numerusform>%n gathering</numerusform>
            <numerusform>%n gatherings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: answers, and who is a member</source>
        <translation>
            <numerusform>%n more: answers, and who is a member</numerusform>
            <numerusform>%n more: answers, and who is a member</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation>
            <numerusform>%n offer</numerusform>
            <numerusform>%n offers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of members</source>
        <translation>
            <numerusform>%n page of members</numerusform>
            <numerusform>%n pages of members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n computer(s) here now</source>
        <translation>
            <numerusform>%n computer here now</numerusform>
            <numerusform>%n computers here now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StickOut</name>
    <message numerus="yes">
        <source>%n entries written, and read back to make sure.</source>
        <translation>
            <numerusform>%n entry written, and read back to make sure.</numerusform>
            <numerusform>%n entries written, and read back to make sure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more written, and read back to make sure. {count} are in this copy now.</source>
        <translation>
            <numerusform>%n more written, and read back to make sure. {count} are in this copy now.</numerusform>
            <numerusform>%n more written, and read back to make sure. {count} are in this copy now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n thing(s) looked after together this month, one patch for each.</source>
        <translation>
            <numerusform>%n thing looked after together this month, one patch for each.</numerusform>
            <numerusform>%n things looked after together this month, one patch for each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>MutualNode: up to date with %n computer(s)</source>
        <translation>
            <numerusform>MutualNode: up to date with %n computer</numerusform>
            <numerusform>MutualNode: up to date with %n computers</numerusform>
        </translation>
    </message>
</context>
</TS>
