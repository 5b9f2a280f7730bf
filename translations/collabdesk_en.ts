<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ActionsWording</name>
        <message numerus="yes">
            <source>%n promise(s) (is|are) late.</source>
            <translation>
                <numerusform>%n promise is late.</numerusform>
                <numerusform>%n promises are late.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n (has|have) nobody who does it.</source>
            <translation>
                <numerusform>%n has nobody who does it.</numerusform>
                <numerusform>%n have nobody who does it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n (waits|wait) for a day or another look.</source>
            <translation>
                <numerusform>%n waits for a day or another look.</numerusform>
                <numerusform>%n wait for a day or another look.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) to look at again.</source>
            <translation>
                <numerusform>%n answer to look at again.</numerusform>
                <numerusform>%n answers to look at again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Answers %n thing(s) people said</source>
            <translation>
                <numerusform>Answers %n thing people said</numerusform>
                <numerusform>Answers %n things people said</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n more thing(s) people said.</source>
            <translation>
                <numerusform>And %n more thing people said.</numerusform>
                <numerusform>And %n more things people said.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) people said (stays|stay), without it.</source>
            <translation>
                <numerusform>%n thing people said stays, without it.</numerusform>
                <numerusform>%n things people said stay, without it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) (stays|stay), without what came before.</source>
            <translation>
                <numerusform>%n change stays, without what came before.</numerusform>
                <numerusform>%n changes stay, without what came before.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlreadyPrinted</name>
        <message numerus="yes">
            <source>Show the other %n</source>
            <translation>
                <numerusform>Show the other %n</numerusform>
                <numerusform>Show the other %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlsoStands</name>
        <message numerus="yes">
            <source>And in %n more.</source>
            <translation>
                <numerusform>And in %n more.</numerusform>
                <numerusform>And in %n more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BoardView</name>
        <message numerus="yes">
            <source>%n thing(s). Kept. (It does|They do) not have to belong.</source>
            <translation>
                <numerusform>%n thing. Kept. It does not have to belong.</numerusform>
                <numerusform>%n things. Kept. They do not have to belong.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BringInSheet</name>
        <message numerus="yes">
            <source>Bring in these %n</source>
            <translation>
                <numerusform>Bring in these %n</numerusform>
                <numerusform>Bring in these %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BringingInWording</name>
        <message numerus="yes">
            <source>%n row(s).</source>
            <translation>
                <numerusform>%n row.</numerusform>
                <numerusform>%n rows.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CameIn</name>
        <message numerus="yes">
            <source>%n thing(s) came in.</source>
            <translation>
                <numerusform>%n thing came in.</numerusform>
                <numerusform>%n things came in.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CheckingWording</name>
        <message numerus="yes">
            <source>All is as it should be: %n thing(s) people said, each in one place in the chain.</source>
            <translation>
                <numerusform>All is as it should be: %n thing people said, each in one place in the chain.</numerusform>
                <numerusform>All is as it should be: %n things people said, each in one place in the chain.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) to look at. Nothing was changed by looking.</source>
            <translation>
                <numerusform>%n thing to look at. Nothing was changed by looking.</numerusform>
                <numerusform>%n things to look at. Nothing was changed by looking.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) (differs|differ) from their own history.</source>
            <translation>
                <numerusform>%n record differs from their own history.</numerusform>
                <numerusform>%n records differ from their own history.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) said (stands|stand) in another place than the chain says.</source>
            <translation>
                <numerusform>%n thing said stands in another place than the chain says.</numerusform>
                <numerusform>%n things said stand in another place than the chain says.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) said (is|are) gone, and nobody asked for that.</source>
            <translation>
                <numerusform>%n thing said is gone, and nobody asked for that.</numerusform>
                <numerusform>%n things said are gone, and nobody asked for that.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) (shares|share) a number with another.</source>
            <translation>
                <numerusform>%n record shares a number with another.</numerusform>
                <numerusform>%n records share a number with another.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) (points|point) at one that is not there.</source>
            <translation>
                <numerusform>%n record points at one that is not there.</numerusform>
                <numerusform>%n records point at one that is not there.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) still (holds|hold) words that were taken back.</source>
            <translation>
                <numerusform>%n record still holds words that were taken back.</numerusform>
                <numerusform>%n records still hold words that were taken back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) of no without a reason.</source>
            <translation>
                <numerusform>%n answer of no without a reason.</numerusform>
                <numerusform>%n answers of no without a reason.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChecksPane</name>
        <message numerus="yes">
            <source>Show the other %n</source>
            <translation>
                <numerusform>Show the other %n</numerusform>
                <numerusform>Show the other %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CircleView</name>
        <message numerus="yes">
            <source>And %n earlier session(s).</source>
            <translation>
                <numerusform>And %n earlier session.</numerusform>
                <numerusform>And %n earlier sessions.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CommandLineWording</name>
        <message numerus="yes">
            <source>%n thing(s) people said came in.</source>
            <translation>
                <numerusform>%n thing people said came in.</numerusform>
                <numerusform>%n things people said came in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s) made.</source>
            <translation>
                <numerusform>%n session made.</numerusform>
                <numerusform>%n sessions made.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pattern(s) made.</source>
            <translation>
                <numerusform>%n pattern made.</numerusform>
                <numerusform>%n patterns made.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n group(s) made.</source>
            <translation>
                <numerusform>%n group made.</numerusform>
                <numerusform>%n groups made.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n (person|people) made.</source>
            <translation>
                <numerusform>%n person made.</numerusform>
                <numerusform>%n people made.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) made, as the sheet gave them.</source>
            <translation>
                <numerusform>%n answer made, as the sheet gave them.</numerusform>
                <numerusform>%n answers made, as the sheet gave them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) came in and (needs|need) your eye.</source>
            <translation>
                <numerusform>%n row came in and needs your eye.</numerusform>
                <numerusform>%n rows came in and need your eye.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) had no words and stayed in the file.</source>
            <translation>
                <numerusform>%n row had no words and stayed in the file.</numerusform>
                <numerusform>%n rows had no words and stayed in the file.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) people said.</source>
            <translation>
                <numerusform>%n thing people said.</numerusform>
                <numerusform>%n things people said.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name} holds %n thing(s) people said.</source>
            <translation>
                <numerusform>{name} holds %n thing people said.</numerusform>
                <numerusform>{name} holds %n things people said.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name} holds %n thing(s) people said with their words</source>
            <translation>
                <numerusform>{name} holds %n thing people said with their words</numerusform>
                <numerusform>{name} holds %n things people said with their words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without</source>
            <translation>
                <numerusform>%n without</numerusform>
                <numerusform>%n without</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name} has %n page(s).</source>
            <translation>
                <numerusform>{name} has %n page.</numerusform>
                <numerusform>{name} has %n pages.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CountWording</name>
        <message numerus="yes">
            <source>%n other thing(s) written down</source>
            <translation>
                <numerusform>%n other thing written down</numerusform>
                <numerusform>%n other things written down</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{numbers} and %n more</source>
            <translation>
                <numerusform>{numbers} and %n more</numerusform>
                <numerusform>{numbers} and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) (was|were) taken since.</source>
            <translation>
                <numerusform>%n step was taken since.</numerusform>
                <numerusform>%n steps were taken since.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source> and %n more</source>
            <translation>
                <numerusform> and %n more</numerusform>
                <numerusform> and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) people said</source>
            <translation>
                <numerusform>%n thing people said</numerusform>
                <numerusform>%n things people said</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pattern(s)</source>
            <translation>
                <numerusform>%n pattern</numerusform>
                <numerusform>%n patterns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s)</source>
            <translation>
                <numerusform>%n action</numerusform>
                <numerusform>%n actions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n time(s) somebody was told</source>
            <translation>
                <numerusform>%n time somebody was told</numerusform>
                <numerusform>%n times somebody was told</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) to whether it was fair</source>
            <translation>
                <numerusform>%n answer to whether it was fair</numerusform>
                <numerusform>%n answers to whether it was fair</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n (person|people)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s)</source>
            <translation>
                <numerusform>%n picture</numerusform>
                <numerusform>%n pictures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) of a picture</source>
            <translation>
                <numerusform>%n file of a picture</numerusform>
                <numerusform>%n files of a picture</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DateWording</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n week(s)</source>
            <translation>
                <numerusform>%n week</numerusform>
                <numerusform>%n weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n year</numerusform>
                <numerusform>%n years</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DoneSheet</name>
        <message numerus="yes">
            <source>It is gone from %n backup(s) too.</source>
            <translation>
                <numerusform>It is gone from %n backup too.</numerusform>
                <numerusform>It is gone from %n backups too.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FailureWording</name>
        <message numerus="yes">
            <source>A passphrase needs at least %n letter(s).</source>
            <translation>
                <numerusform>A passphrase needs at least %n letter.</numerusform>
                <numerusform>A passphrase needs at least %n letters.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) (stops|stop) this paper from being given out.</source>
            <translation>
                <numerusform>%n thing stops this paper from being given out.</numerusform>
                <numerusform>%n things stop this paper from being given out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) (is|are) not as it should be.</source>
            <translation>
                <numerusform>%n record is not as it should be.</numerusform>
                <numerusform>%n records are not as it should be.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindWording</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GapWording</name>
        <message numerus="yes">
            <source>%n thing(s) said: no one who can change it has heard it yet.</source>
            <translation>
                <numerusform>%n thing said: no one who can change it has heard it yet.</numerusform>
                <numerusform>%n things said: no one who can change it has heard it yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) said came with an answer in the sheet that nobody has made a decision of.</source>
            <translation>
                <numerusform>%n thing said came with an answer in the sheet that nobody has made a decision of.</numerusform>
                <numerusform>%n things said came with an answer in the sheet that nobody has made a decision of.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) said: they were told, and nobody has asked what they think.</source>
            <translation>
                <numerusform>%n thing said: they were told, and nobody has asked what they think.</numerusform>
                <numerusform>%n things said: they were told, and nobody has asked what they think.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pattern(s): did everyone really agree?</source>
            <translation>
                <numerusform>%n pattern: did everyone really agree?</numerusform>
                <numerusform>%n patterns: did everyone really agree?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) said (has|have) an answer, and the person has not been told.</source>
            <translation>
                <numerusform>%n thing said has an answer, and the person has not been told.</numerusform>
                <numerusform>%n things said have an answer, and the person has not been told.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n group(s) not heard yet, and no plan to.</source>
            <translation>
                <numerusform>%n group not heard yet, and no plan to.</numerusform>
                <numerusform>%n groups not heard yet, and no plan to.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reply(s) promised by a day that has passed.</source>
            <translation>
                <numerusform>%n reply promised by a day that has passed.</numerusform>
                <numerusform>%n replies promised by a day that has passed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reply(s): would the person know what is different, and by when?</source>
            <translation>
                <numerusform>%n reply: would the person know what is different, and by when?</numerusform>
                <numerusform>%n replies: would the person know what is different, and by when?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) with words that often mean nothing happened. What exactly, who, when?</source>
            <translation>
                <numerusform>%n place with words that often mean nothing happened. What exactly, who, when?</numerusform>
                <numerusform>%n places with words that often mean nothing happened. What exactly, who, when?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) of no without a reason. People can live with a no. They can’t live with silence. Add the reason.</source>
            <translation>
                <numerusform>%n answer of no without a reason. People can live with a no. They can’t live with silence. Add the reason.</numerusform>
                <numerusform>%n answers of no without a reason. People can live with a no. They can’t live with silence. Add the reason.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) (sends|send) people somewhere. Can that place cope? Who pays?</source>
            <translation>
                <numerusform>%n action sends people somewhere. Can that place cope? Who pays?</numerusform>
                <numerusform>%n actions send people somewhere. Can that place cope? Who pays?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s) to come: no one there can say yes. Tell {people} in the invitation, or move the date.</source>
            <translation>
                <numerusform>%n session to come: no one there can say yes. Tell {people} in the invitation, or move the date.</numerusform>
                <numerusform>%n sessions to come: no one there can say yes. Tell {people} in the invitation, or move the date.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s) to come: things {people} need are not sorted yet.</source>
            <translation>
                <numerusform>%n session to come: things {people} need are not sorted yet.</numerusform>
                <numerusform>%n sessions to come: things {people} need are not sorted yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{people} were asked this before, %n time(s). Tell them what happened first.</source>
            <translation>
                <numerusform>{people} were asked this before, %n time. Tell them what happened first.</numerusform>
                <numerusform>{people} were asked this before, %n times. Tell them what happened first.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ({person}|{people}): have they had the chance to get benefits advice before saying yes?</source>
            <translation>
                <numerusform>%n {person}: have they had the chance to get benefits advice before saying yes?</numerusform>
                <numerusform>%n {people}: have they had the chance to get benefits advice before saying yes?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s): who does this?</source>
            <translation>
                <numerusform>%n action: who does this?</numerusform>
                <numerusform>%n actions: who does this?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s): by when?</source>
            <translation>
                <numerusform>%n action: by when?</numerusform>
                <numerusform>%n actions: by when?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) later than planned.</source>
            <translation>
                <numerusform>%n action later than planned.</numerusform>
                <numerusform>%n actions later than planned.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) done, and nobody has said what changed.</source>
            <translation>
                <numerusform>%n action done, and nobody has said what changed.</numerusform>
                <numerusform>%n actions done, and nobody has said what changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s): you say it helped. Who outside the team says so?</source>
            <translation>
                <numerusform>%n change: you say it helped. Who outside the team says so?</numerusform>
                <numerusform>%n changes: you say it helped. Who outside the team says so?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ({person}|{people}): what they said yes to has run out, so it counts as not asked. Ask again?</source>
            <translation>
                <numerusform>%n {person}: what they said yes to has run out, so it counts as not asked. Ask again?</numerusform>
                <numerusform>%n {people}: what they said yes to has run out, so it counts as not asked. Ask again?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ({person}|{people}): what they said yes to runs out within a month.</source>
            <translation>
                <numerusform>%n {person}: what they said yes to runs out within a month.</numerusform>
                <numerusform>%n {people}: what they said yes to runs out within a month.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n young ({person}|{people}): a parent or carer has not been asked yet.</source>
            <translation>
                <numerusform>%n young {person}: a parent or carer has not been asked yet.</numerusform>
                <numerusform>%n young {people}: a parent or carer has not been asked yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s) just held: not everybody was asked if they take part.</source>
            <translation>
                <numerusform>%n session just held: not everybody was asked if they take part.</numerusform>
                <numerusform>%n sessions just held: not everybody was asked if they take part.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ({person}|{people}): we still keep how to reach them, past the day they agreed to.</source>
            <translation>
                <numerusform>%n {person}: we still keep how to reach them, past the day they agreed to.</numerusform>
                <numerusform>%n {people}: we still keep how to reach them, past the day they agreed to.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s) to come: the interpreter is not arranged, and they are hard to find late.</source>
            <translation>
                <numerusform>%n session to come: the interpreter is not arranged, and they are hard to find late.</numerusform>
                <numerusform>%n sessions to come: the interpreter is not arranged, and they are hard to find late.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s) to come: who hosts, what is paid, or how to take part without speaking is not written down.</source>
            <translation>
                <numerusform>%n session to come: who hosts, what is paid, or how to take part without speaking is not written down.</numerusform>
                <numerusform>%n sessions to come: who hosts, what is paid, or how to take part without speaking is not written down.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s) this week, and no offer of payment is written down.</source>
            <translation>
                <numerusform>%n session this week, and no offer of payment is written down.</numerusform>
                <numerusform>%n sessions this week, and no offer of payment is written down.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s): nothing was open to change. This was a briefing. Call it that.</source>
            <translation>
                <numerusform>%n session: nothing was open to change. This was a briefing. Call it that.</numerusform>
                <numerusform>%n sessions: nothing was open to change. This was a briefing. Call it that.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You said you’d stop and look. %n such day(s) (has|have) passed.</source>
            <translation>
                <numerusform>You said you’d stop and look. %n such day has passed.</numerusform>
                <numerusform>You said you’d stop and look. %n such days have passed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stock-take(s) without anyone who takes part.</source>
            <translation>
                <numerusform>%n stock-take without anyone who takes part.</numerusform>
                <numerusform>%n stock-takes without anyone who takes part.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n risk(s): the smallest partner would carry this. Did they agree, and what helps?</source>
            <translation>
                <numerusform>%n risk: the smallest partner would carry this. Did they agree, and what helps?</numerusform>
                <numerusform>%n risks: the smallest partner would carry this. Did they agree, and what helps?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) checked more than a year ago. Check before you rely on it.</source>
            <translation>
                <numerusform>%n note checked more than a year ago. Check before you rely on it.</numerusform>
                <numerusform>%n notes checked more than a year ago. Check before you rely on it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s): is this one person’s problem, or something about how the service works?</source>
            <translation>
                <numerusform>%n place: is this one person’s problem, or something about how the service works?</numerusform>
                <numerusform>%n places: is this one person’s problem, or something about how the service works?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n measure(s): who will use it, to do what differently?</source>
            <translation>
                <numerusform>%n measure: who will use it, to do what differently?</numerusform>
                <numerusform>%n measures: who will use it, to do what differently?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Gaps</name>
        <message numerus="yes">
            <source>Show the other %n</source>
            <translation>
                <numerusform>Show the other %n</numerusform>
                <numerusform>Show the other %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GivenOutWording</name>
        <message numerus="yes">
            <source>Made after %n step(s) of the record.</source>
            <translation>
                <numerusform>Made after %n step of the record.</numerusform>
                <numerusform>Made after %n steps of the record.</numerusform>
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
            <source>%n thing(s) said</source>
            <translation>
                <numerusform>%n thing said</numerusform>
                <numerusform>%n things said</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Guarding</name>
        <message numerus="yes">
            <source>Beside this workbook there (is|are) %n more cop(y|ies) of it, which happens when it is open in two places at once. What was written there is not in this one: {name}.</source>
            <translation>
                <numerusform>Beside this workbook there is %n more copy of it, which happens when it is open in two places at once. What was written there is not in this one: {name}.</numerusform>
                <numerusform>Beside this workbook there are %n more copies of it, which happens when it is open in two places at once. What was written there is not in this one: {name}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HomeWording</name>
        <message numerus="yes">
            <source>Waiting for us: %n thing(s) people said</source>
            <translation>
                <numerusform>Waiting for us: %n thing people said</numerusform>
                <numerusform>Waiting for us: %n things people said</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{day}. %n other(s) need nothing from us now.</source>
            <translation>
                <numerusform>{day}. %n other need nothing from us now.</numerusform>
                <numerusform>{day}. %n others need nothing from us now.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{people} and %n more</source>
            <translation>
                <numerusform>{people} and %n more</numerusform>
                <numerusform>{people} and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This month in all: %n time(s).</source>
            <translation>
                <numerusform>This month in all: %n time.</numerusform>
                <numerusform>This month in all: %n times.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>KeepSize</name>
        <message numerus="yes">
            <source>Keep this size? It goes back in %n second(s).</source>
            <translation>
                <numerusform>Keep this size? It goes back in %n second.</numerusform>
                <numerusform>Keep this size? It goes back in %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LockLines</name>
        <message numerus="yes">
            <source>%n backup(s) (is|are) locked with it too.</source>
            <translation>
                <numerusform>%n backup is locked with it too.</numerusform>
                <numerusform>%n backups are locked with it too.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n backup(s) (has|have) none either.</source>
            <translation>
                <numerusform>%n backup has none either.</numerusform>
                <numerusform>%n backups have none either.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LockPage</name>
        <message numerus="yes">
            <source>You can try again in %n second(s).</source>
            <translation>
                <numerusform>You can try again in %n second.</numerusform>
                <numerusform>You can try again in %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LockView</name>
        <message numerus="yes">
            <source>After %n minute(s) of no typing</source>
            <translation>
                <numerusform>After %n minute of no typing</numerusform>
                <numerusform>After %n minutes of no typing</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ManyAtOnce</name>
        <message numerus="yes">
            <source>Who heard these %n thing(s)?</source>
            <translation>
                <numerusform>Who heard these %n thing?</numerusform>
                <numerusform>Who heard these %n things?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>One answer to %n thing(s) people said</source>
            <translation>
                <numerusform>One answer to %n thing people said</numerusform>
                <numerusform>One answer to %n things people said</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ManyBar</name>
        <message numerus="yes">
            <source>%n thing(s) chosen</source>
            <translation>
                <numerusform>%n thing chosen</numerusform>
                <numerusform>%n things chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MarkBox</name>
        <message numerus="yes">
            <source>%n earlier mark(s)</source>
            <translation>
                <numerusform>%n earlier mark</numerusform>
                <numerusform>%n earlier marks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MoveSheet</name>
        <message numerus="yes">
            <source>%n thing(s) chosen. The words stay as they are.</source>
            <translation>
                <numerusform>%n thing chosen. The words stay as they are.</numerusform>
                <numerusform>%n things chosen. The words stay as they are.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NavItem</name>
        <message numerus="yes">
            <source>{room}, %n waiting for us</source>
            <translation>
                <numerusform>{room}, %n waiting for us</numerusform>
                <numerusform>{room}, %n waiting for us</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaperFindingWording</name>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>And %n more.</numerusform>
                <numerusform>And %n more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n small number(s) now (reads|read) “fewer than 5”.</source>
            <translation>
                <numerusform>%n small number now reads “fewer than 5”.</numerusform>
                <numerusform>%n small numbers now read “fewer than 5”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) said (prints|print) without the words.</source>
            <translation>
                <numerusform>%n thing said prints without the words.</numerusform>
                <numerusform>%n things said print without the words.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You left out the words of %n thing(s) said.</source>
            <translation>
                <numerusform>You left out the words of %n thing said.</numerusform>
                <numerusform>You left out the words of %n things said.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Only %n (person|people). Use “x of y”.</source>
            <translation>
                <numerusform>Only %n person. Use “x of y”.</numerusform>
                <numerusform>Only %n people. Use “x of y”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It has %n page(s). Five is the most for an easier version.</source>
            <translation>
                <numerusform>It has %n page. Five is the most for an easier version.</numerusform>
                <numerusform>It has %n pages. Five is the most for an easier version.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A sentence has %n word(s). Shorter is easier to read.</source>
            <translation>
                <numerusform>A sentence has %n word. Shorter is easier to read.</numerusform>
                <numerusform>A sentence has %n words. Shorter is easier to read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s) (prints|print) as an empty box.</source>
            <translation>
                <numerusform>%n character prints as an empty box.</numerusform>
                <numerusform>%n characters print as an empty box.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sentence(s) of ours (is|are) still in English.</source>
            <translation>
                <numerusform>%n sentence of ours is still in English.</numerusform>
                <numerusform>%n sentences of ours are still in English.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) did not fit and (is|are) left out.</source>
            <translation>
                <numerusform>%n line did not fit and is left out.</numerusform>
                <numerusform>%n lines did not fit and are left out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PapersWording</name>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PartnersWording</name>
        <message numerus="yes">
            <source>%n circle(s) of three filled</source>
            <translation>
                <numerusform>%n circle of three filled</numerusform>
                <numerusform>%n circles of three filled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PatternView</name>
        <message numerus="yes">
            <source>And %n more. </source>
            <translation>
                <numerusform>And %n more. </numerusform>
                <numerusform>And %n more. </numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PatternsWording</name>
        <message numerus="yes">
            <source>%n thing(s) said, not sorted yet.</source>
            <translation>
                <numerusform>%n thing said, not sorted yet.</numerusform>
                <numerusform>%n things said, not sorted yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) said</source>
            <translation>
                <numerusform>%n thing said</numerusform>
                <numerusform>%n things said</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pattern(s)</source>
            <translation>
                <numerusform>%n pattern</numerusform>
                <numerusform>%n patterns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n on (its|their) own</source>
            <translation>
                <numerusform>%n on its own</numerusform>
                <numerusform>%n on their own</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s)</source>
            <translation>
                <numerusform>%n thing</numerusform>
                <numerusform>%n things</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n different view(s)</source>
            <translation>
                <numerusform>%n different view</numerusform>
                <numerusform>%n different views</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{place}, and also in %n other(s)</source>
            <translation>
                <numerusform>{place}, and also in %n other</numerusform>
                <numerusform>{place}, and also in %n others</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) moved to {pattern}.</source>
            <translation>
                <numerusform>%n thing moved to {pattern}.</numerusform>
                <numerusform>%n things moved to {pattern}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) now (stands|stand) alone. It does not have to belong.</source>
            <translation>
                <numerusform>%n thing now stands alone. It does not have to belong.</numerusform>
                <numerusform>%n things now stand alone. It does not have to belong.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Its %n thing(s) (stays|stay), not sorted. Undo brings it back.</source>
            <translation>
                <numerusform>Its %n thing stays, not sorted. Undo brings it back.</numerusform>
                <numerusform>Its %n things stay, not sorted. Undo brings it back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n chosen thing(s) will go into it. Press Enter when it has a name.</source>
            <translation>
                <numerusform>%n chosen thing will go into it. Press Enter when it has a name.</numerusform>
                <numerusform>%n chosen things will go into it. Press Enter when it has a name.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PeopleWording</name>
        <message numerus="yes">
            <source>%n (person|people) took part</source>
            <translation>
                <numerusform>%n person took part</numerusform>
                <numerusform>%n people took part</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) this person said</source>
            <translation>
                <numerusform>%n thing this person said</numerusform>
                <numerusform>%n things this person said</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) they said (stays|stay), with no one named. </source>
            <translation>
                <numerusform>%n thing they said stays, with no one named. </numerusform>
                <numerusform>%n things they said stay, with no one named. </numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PersonView</name>
        <message numerus="yes">
            <source>And %n more, in What people said.</source>
            <translation>
                <numerusform>And %n more, in What people said.</numerusform>
                <numerusform>And %n more, in What people said.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RepliesWording</name>
        <message numerus="yes">
            <source>%n (person has|people have) an answer and (does|do) not know it.</source>
            <translation>
                <numerusform>%n person has an answer and does not know it.</numerusform>
                <numerusform>%n people have an answer and do not know it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Everyone has been told. %n (has|have) not answered.</source>
            <translation>
                <numerusform>Everyone has been told. %n has not answered.</numerusform>
                <numerusform>Everyone has been told. %n have not answered.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No. We promised %n working day(s).</source>
            <translation>
                <numerusform>No. We promised %n working day.</numerusform>
                <numerusform>No. We promised %n working days.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) a sentence.</source>
            <translation>
                <numerusform>%n word a sentence.</numerusform>
                <numerusform>%n words a sentence.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SaidRoom</name>
        <message numerus="yes">
            <source>That is %n line(s). Does each hold what one person said?</source>
            <translation>
                <numerusform>That is %n line. Does each hold what one person said?</numerusform>
                <numerusform>That is %n lines. Does each hold what one person said?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SaveCopySheet</name>
        <message numerus="yes">
            <source>Saved %n thing(s) people said, with no names, in {file}.</source>
            <translation>
                <numerusform>Saved %n thing people said, with no names, in {file}.</numerusform>
                <numerusform>Saved %n things people said, with no names, in {file}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShareCopySheet</name>
        <message numerus="yes">
            <source>%n thing(s) people said with their words</source>
            <translation>
                <numerusform>%n thing people said with their words</numerusform>
                <numerusform>%n things people said with their words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without</source>
            <translation>
                <numerusform>%n without</numerusform>
                <numerusform>%n without</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SidePane</name>
        <message numerus="yes">
            <source>%n thing(s) (stops|stop) it.</source>
            <translation>
                <numerusform>%n thing stops it.</numerusform>
                <numerusform>%n things stop it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing stops it. %n thing(s) (is|are) missing.</source>
            <translation>
                <numerusform>Nothing stops it. %n thing is missing.</numerusform>
                <numerusform>Nothing stops it. %n things are missing.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Silences</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>day(s)</source>
            <comment>under a number</comment>
            <translation>
                <numerusform>day</numerusform>
                <numerusform>days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StageRail</name>
        <message numerus="yes">
            <source>The shortest path that is still honest: %n exercises.</source>
            <translation>
                <numerusform>The shortest path that is still honest: %n exercises.</numerusform>
                <numerusform>The shortest path that is still honest: %n exercises.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StepWording</name>
        <message numerus="yes">
            <source>%n person(s) said the same.</source>
            <translation>
                <numerusform>%n person said the same.</numerusform>
                <numerusform>%n persons said the same.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StrengthWording</name>
        <message numerus="yes">
            <source>It needs %n letter(s) or more. Try four words.</source>
            <translation>
                <numerusform>It needs %n letter or more. Try four words.</numerusform>
                <numerusform>It needs %n letters or more. Try four words.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Summary</name>
        <message numerus="yes">
            <source>%n thing(s) people said</source>
            <translation>
                <numerusform>%n thing people said</numerusform>
                <numerusform>%n things people said</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>%n group</numerusform>
                <numerusform>%n groups</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pattern(s)</source>
            <translation>
                <numerusform>%n pattern</numerusform>
                <numerusform>%n patterns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n persons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) from it (is|are) here already.</source>
            <translation>
                <numerusform>%n thing from it is here already.</numerusform>
                <numerusform>%n things from it are here already.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SummingUp</name>
        <message numerus="yes">
            <source>{things}. And %n more</source>
            <translation>
                <numerusform>{things}. And %n more</numerusform>
                <numerusform>{things}. And %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TakeBackSheet</name>
        <message numerus="yes">
            <source>%n people said this same thing. It would go for all of them.</source>
            <translation>
                <numerusform>%n people said this same thing. It would go for all of them.</numerusform>
                <numerusform>%n people said this same thing. It would go for all of them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TakenBackWording</name>
        <message numerus="yes">
            <source>Your words are still in %n paper(s) given out</source>
            <translation>
                <numerusform>Your words are still in %n paper given out</numerusform>
                <numerusform>Your words are still in %n papers given out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s).</source>
            <translation>
                <numerusform>%n page.</numerusform>
                <numerusform>%n pages.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TakingBackWording</name>
        <message numerus="yes">
            <source>%n thing(s) they said</source>
            <translation>
                <numerusform>%n thing they said</numerusform>
                <numerusform>%n things they said</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) or paper(s)</source>
            <translation>
                <numerusform>%n picture or paper</numerusform>
                <numerusform>%n pictures or papers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>here, in search, in Undo and in %n backup(s) on this computer</source>
            <translation>
                <numerusform>here, in search, in Undo and in %n backup on this computer</numerusform>
                <numerusform>here, in search, in Undo and in %n backups on this computer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The copy on %n other computer(s)</source>
            <translation>
                <numerusform>The copy on %n other computer</numerusform>
                <numerusform>The copy on %n other computers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) of ours</source>
            <translation>
                <numerusform>%n answer of ours</numerusform>
                <numerusform>%n answers of ours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) we do</source>
            <translation>
                <numerusform>%n thing we do</numerusform>
                <numerusform>%n things we do</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TheirsList</name>
        <message numerus="yes">
            <source>Show the other %n, which go too</source>
            <translation>
                <numerusform>Show the other %n, which go too</numerusform>
                <numerusform>Show the other %n, which go too</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show the other %n</source>
            <translation>
                <numerusform>Show the other %n</numerusform>
                <numerusform>Show the other %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people said this, so it stays unless you tick it.</source>
            <translation>
                <numerusform>%n people said this, so it stays unless you tick it.</numerusform>
                <numerusform>%n people said this, so it stays unless you tick it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrailRows</name>
        <message numerus="yes">
            <source>Show %n step(s)</source>
            <translation>
                <numerusform>Show %n step</numerusform>
                <numerusform>Show %n steps</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VerbWording</name>
        <message numerus="yes">
            <source>keep %n thing(s) people said</source>
            <translation>
                <numerusform>keep %n thing people said</numerusform>
                <numerusform>keep %n things people said</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>change what stands around %n thing(s) said</source>
            <translation>
                <numerusform>change what stands around %n thing said</numerusform>
                <numerusform>change what stands around %n things said</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>take back %n thing(s) said, at the person’s wish</source>
            <translation>
                <numerusform>take back %n thing said, at the person’s wish</numerusform>
                <numerusform>take back %n things said, at the person’s wish</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>bring in %n thing(s) people said</source>
            <translation>
                <numerusform>bring in %n thing people said</numerusform>
                <numerusform>bring in %n things people said</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>say who heard %n thing(s)</source>
            <translation>
                <numerusform>say who heard %n thing</numerusform>
                <numerusform>say who heard %n things</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>sort %n thing(s) into a pattern</source>
            <translation>
                <numerusform>sort %n thing into a pattern</numerusform>
                <numerusform>sort %n things into a pattern</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>take %n thing(s) out of a pattern</source>
            <translation>
                <numerusform>take %n thing out of a pattern</numerusform>
                <numerusform>take %n things out of a pattern</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>answer %n thing(s) people said</source>
            <translation>
                <numerusform>answer %n thing people said</numerusform>
                <numerusform>answer %n things people said</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>join an action to %n thing(s) said</source>
            <translation>
                <numerusform>join an action to %n thing said</numerusform>
                <numerusform>join an action to %n things said</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>record %n reply(s)</source>
            <translation>
                <numerusform>record %n reply</numerusform>
                <numerusform>record %n replies</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WalkingWording</name>
        <message numerus="yes">
            <source>Four doors in, then any order. Most projects use 10 to 15 of the %n exercises.</source>
            <translation>
                <numerusform>Four doors in, then any order. Most projects use 10 to 15 of the %n exercises.</numerusform>
                <numerusform>Four doors in, then any order. Most projects use 10 to 15 of the %n exercises.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You have used %n.</source>
            <translation>
                <numerusform>You have used %n.</numerusform>
                <numerusform>You have used %n.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) said</source>
            <translation>
                <numerusform>%n thing said</numerusform>
                <numerusform>%n things said</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) back</source>
            <translation>
                <numerusform>%n answer back</numerusform>
                <numerusform>%n answers back</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WeekWording</name>
        <message numerus="yes">
            <source>{parts}; and %n more</source>
            <translation>
                <numerusform>{parts}; and %n more</numerusform>
                <numerusform>{parts}; and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WindowLock</name>
        <message numerus="yes">
            <source>Nobody typed for %n minute(s), so we locked it.</source>
            <translation>
                <numerusform>Nobody typed for %n minute, so we locked it.</numerusform>
                <numerusform>Nobody typed for %n minutes, so we locked it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nobody typed for %n minute(s).</source>
            <translation>
                <numerusform>Nobody typed for %n minute.</numerusform>
                <numerusform>Nobody typed for %n minutes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WordsList</name>
        <message numerus="yes">
            <source>Show %n word(s) we let stand</source>
            <translation>
                <numerusform>Show %n word we let stand</numerusform>
                <numerusform>Show %n words we let stand</numerusform>
            </translation>
        </message>
    </context>
</TS>
