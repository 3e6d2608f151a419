<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AgendaModel</name>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation><numerusform>%n measure</numerusform><numerusform>%n measures</numerusform></translation>
    </message>
</context>
<context>
    <name>CarriedMeasures</name>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation><numerusform>%n measure</numerusform><numerusform>%n measures</numerusform></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>All %n overdue measure(s)</source>
        <translation><numerusform>%n overdue measure</numerusform><numerusform>All %n overdue measures</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All %n draft(s)</source>
        <translation><numerusform>%n draft</numerusform><numerusform>All %n drafts</numerusform></translation>
    </message>
</context>
<context>
    <name>MeetingDetails</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n invited</source>
        <translation><numerusform>%n invitation</numerusform><numerusform>%n invitations</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation><numerusform>%n participant</numerusform><numerusform>%n participants</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>of %n party(ies)</source>
        <translation><numerusform>of %n party</numerusform><numerusform>of %n parties</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation><numerusform>%n measure</numerusform><numerusform>%n measures</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation><numerusform>%n decision</numerusform><numerusform>%n decisions</numerusform></translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message numerus="yes">
        <source>%n invited</source>
        <translation><numerusform>%n invitation</numerusform><numerusform>%n invitations</numerusform></translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation><numerusform>%n meeting</numerusform><numerusform>%n meetings</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{found} of %n meeting(s)</source>
        <translation><numerusform>{found} of %n meeting</numerusform><numerusform>{found} of %n meetings</numerusform></translation>
    </message>
</context>
</TS>
