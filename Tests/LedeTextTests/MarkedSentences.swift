/// Texts whose sentences end where a reader put a ⟂.
enum MarkedSentences {
  static let plain = [
    "The envoy left.⟂ Talks will resume.",
    "Who fired first?⟂ Nobody knows!⟂ The army denies it.",
    "It is over.",
    "Over at last",
    "What?!⟂ Nobody expected that.",
    "They won 3.⟂ They lost 4.",
    "The toll rose to 12.⟂ Six were children.",
    "The deal was signed in 2012.⟂ 14 states joined.",
    "Costs rose by 4%.⟂ Wages did not.",
    "Costs rose by 4%.⟂ 12 plants closed.",
    "The fee was lowered.⟂ $5 is enough.",
  ]

  static let abbreviations = [
    "Dr. Galeotti disagreed.⟂ He often does.",
    "Mr. Smith came.⟂ He left.",
    "He met Mr. and Mrs. Oduya.⟂ They spoke.",
    "Gen. Rashid Karim resigned.⟂ Lt. Col. Mina Haddad took over.",
    "Sens. Poe and Vance voted no.⟂ Rep. Lund voted yes.",
    "Gov. Ruth Alder spoke to the Rev. Tom Ames.",
    "MR. SMITH and DR. JONES left.⟂ NOBODY SAW THEM.",
    "The U.S. Senate voted.⟂ The House did not.",
    "Troops left the U.S. in May.",
    "He was born in the U.S. and lives there.",
    "He was born in the U.S.⟂ The family moved in May.",
    "U.S. and U.N. officials met.⟂ They agreed.",
    "A U.S.-led force entered.⟂ It met no one.",
    "Some exports, e.g. Kenyan tea, fell.⟂ Others rose.",
    "The capital, i.e. Damascus, was quiet.",
    "Tea, coffee, etc. are exported.",
    "They sold tea, coffee, etc.⟂ The port was busy.",
    "Acme Inc. of Ohio lost money.⟂ Its shares fell.",
    "The buyer is Acme Inc.⟂ The price is secret.",
    "Acme Corp. and Bell Ltd. merged.",
    "Sammy Davis Jr. sang.⟂ Everyone listened.",
    "Martin King Jr.⟂ The name stands on the wall.",
    "It was No. 5 on the list.⟂ No. 6 was empty.",
    "He said no.⟂ Kim said yes.",
    "“No.⟂ Russia will not sign,” he said.",
    "See p. 12 and pp. 14 to 16.⟂ Vol. 2 has more.",
    "On Oct. 3 they met.⟂ On Nov. 4 they signed.",
    "It happened in Oct.⟂ The weather was mild.",
    "The talks began at 9 a.m. on Monday.",
    "The talks ended at 5 p.m.⟂ The envoys left.",
    "The talks ended at 5 p.m. Monday.⟂ No one spoke.",
    "He lives on Main St. near the port.",
    "He lives on Main St.⟂ The port is near.",
    "The bridge in St. Louis fell.⟂ It was old.",
    "Fort Bragg and Ft. Hood were closed.",
    "He fell ill.⟂ Galeotti took over.",
    "She came from Peoria, Ill., in May.",
    "The church held a mass.⟂ Kim attended.",
    "Smith v. Jones was heard.⟂ Smith won.",
    "Real Madrid vs. Roma was cancelled.",
    "He holds a Ph.D. in law.⟂ He is 30.",
    "Ban et al. found nothing.",
    "He works for Ruiz Bros. in Texas.",
    "He sold approx. 40 boats.",
    "The ship left Washington, D.C. on Friday.",
  ]

  static let initials = [
    "J. P. Marwick wrote it.⟂ Few read it.",
    "John F. Kelly left.⟂ Mary T. Barra stayed.",
    "It was J.R.R. Ward.⟂ He had come early.",
    "Take vitamin D.⟂ The sun helps.",
    "She was in Class B.⟂ It was full.",
    "Robert E. Lee Park is closed.",
    "Robert E. “Bob” Lee won.⟂ He was glad.",
    "She was in Class B.⟂ “It was full,” she said.",
    "He left the U.S.⟂ He’s in Rome.",
  ]

  static let ellipsesAndNumbers = [
    "He waited… and waited.",
    "He waited ... and waited.",
    "He waited...⟂ Nothing came.",
    "He waited…⟂ Nothing came.",
    "He waited . . . and left.",
    "He waited . . .⟂ Nothing came.",
    "...and then it rained.⟂ It rained all day.",
    "... Then it rained.⟂ It rained all day.",
    "Prices rose 3.5 percent.⟂ Wages rose 1.2.",
    "It cost $1.5m.⟂ He paid.",
    "Version 2.0 is out.⟂ Version v2.Beta is not.",
    "1. Open the gate.⟂ 2. Close the gate.",
    "The plan has two parts.⟂ 1. Withdraw.⟂ 2. Vote.",
  ]

  static let quotations = [
    "“We won.”⟂ The crowd cheered.",
    "\"We won.\"⟂ The crowd cheered.",
    "“We won,” she said.⟂ “They lost.”",
    "“Why?” Mr. Roe asked.⟂ No one answered.",
    "“Why?” he asked.⟂ No one answered.",
    "“Stop!” Galeotti shouted.⟂ The car stopped.",
    "“Who pays?” Foreign Minister Lina Haddad asked.",
    "“Why?” I asked.⟂ He laughed.",
    "“Who was it?”⟂ He said he did not know.",
    "“It has no effect.”⟂ Roe said the study was old.",
    "“It has no effect.”⟂ He said the study was old.",
    "“Are you sure?”⟂ The minister was not.",
    "“Are you sure?”⟂ “Yes.”",
    "He asked: “Why now?”⟂ Nobody knew.",
    "He called it “a farce.”⟂ Others agreed.",
    "He called it a “farce”.⟂ Others agreed.",
    "He called it a 'farce'.⟂ Others agreed.",
    "The film “Who Pays?” opens in May.",
    "«C’est fini.»⟂ Il partit.",
    "He said, “I can’t.⟂ I won’t.”⟂ She left.",
    "“It is over.” ⟂“Is it?”",
  ]

  static let apostrophes = [
    "They can't.⟂ Galeotti can.",
    "They can’t.⟂ Galeotti can.",
    "The idea was Russia's.⟂ Nobody else's.",
    "He doesn’t.⟂ They’re late.⟂ I won’t.",
    "It was built in the '60s and 70's.⟂ Few remember.",
    "She went to the café's.⟂ Roe stayed.",
    "She left M&S.⟂ Roe stayed at AT&T.⟂ It was big.",
    "It was made by Liberty-X.⟂ Roe sang.",
    "The then-Gov. Roe and ex-Sen. Poe met.⟂ They spoke.",
    "'J. Roe' was the name.",
  ]

  static let brackets = [
    "He won (again).⟂ The crowd left.",
    "He won (again).⟂ 12 people cheered.",
    "He won. ⟂(Nobody saw it.)⟂ The crowd left.",
    "The army (see p. 4) withdrew.⟂ It was late.",
    "The army (who knew?) withdrew.",
    "“They [the rebels] left.⟂ We stayed.”",
  ]

  static let typing = [
    "“Why now?”Roe asked.⟂He left.",
    "The talks failed.⟂The envoys left.",
    "Who knew?⟂Nobody did.",
    "He came from Boston.⟂The trial was short.",
    "He said “enough.”⟂The talks failed.",
    "See www.example.com/Report.Html for more.⟂ It is long.",
    "Visit https://news.example.org/a.Report today.",
    "Write to jane.Roe@example.com today.⟂ She answers.",
    "The site example.com is down.⟂ It was old.",
    "Node.JS and ASP.NET are tools.",
    "It ended in 2012.⟂The war did not.",
    "He spoke to Gen.The name is lost.",
    "He left.  ⟂ She stayed.",
    "He left.\u{A0}⟂She stayed.",
    "He left.⟂ — Why?",
    "He left.⟂ –She stayed.",
  ]

  static let headings = [
    "A heading without a stop⟂\n\nThe first sentence.⟂ The second.",
    "The last sentence.⟂\n\nA heading: with more⟂\n\nThe next sentence.",
    "Is this a heading?⟂\n\nIt is.",
  ]

  static let otherScripts = [
    "他来了。⟂他走了。⟂谁？⟂我！",
    "北京说「好。」⟂他走了。",
    "行くのか？⟂はい。",
    "هل جاء؟⟂ نعم، جاء.⟂ ثم ذهب.",
    "वह आया।⟂ वह गया।",
    "Он ушёл.⟂ Она осталась.⟂ Почему?",
    "Έφυγε.⟂ Έμεινε.",
    "הוא הלך.⟂ היא נשארה.",
    "Նա եկավ։⟂ Նա գնաց։",
    "እሱ መጣ።⟂ እሷ ሄደች።",
    "그는 떠났다.⟂ 그녀는 남았다.",
  ]

  static let all =
    plain + abbreviations + initials + ellipsesAndNumbers + quotations + apostrophes + brackets
    + typing
    + headings + otherScripts
}
