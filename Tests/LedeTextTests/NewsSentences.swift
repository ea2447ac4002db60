/// Sentences as news agencies write them; they end where a reader put a ⟂.
enum NewsSentences {
  static let datelines = [
    "(CNN)⟂The mayor of Oporto resigned.⟂ She gave no reason.",
    "(CNN) --⟂ The mayor of Oporto resigned.⟂ She gave no reason.",
    "Oporto, Portugal (CNN)⟂The mayor resigned.",
    "(The Daily Lantern)⟂Nobody saw the comet.",
    "LISBON (Reuters) -⟂ Dockers began a strike on Monday.⟂ It may last a week.",
    "ST. PAUL, Minn. (AP) —⟂ A bridge was closed on Friday.⟂ No one was hurt.",
    "SOFIA —⟂ The talks failed.⟂ Both sides went home.",
    "SOFIA – ⟂“We tried,” the envoy said.",
    "NATO – the alliance of the West – met in May.",
    "Lisbon (the capital) was calm.⟂ Oporto (CNN has a studio there) was not.",
    "The report (PDF) was short.⟂ The annex was not.",
  ]

  static let titlesAndNames = [
    "Defence Secretary Ann Roe met Lt. Gen. Omar Haddad.⟂ The talks were short.",
    "Sen. John P. Kelso, D-Ohio, voted no.⟂ Rep. Amy Lind, R-Calif., did not vote.",
    "Rep. Amy Lind (R., Calif.) did not vote.⟂ She was ill.",
    "Former U.S. Sen. Carl Bray died on Sunday.⟂ He was 88.",
    "Then U.S. District Judge Maria Roth ruled.⟂ Her ruling stands.",
    "U.S. Army Maj. Gen. Lee Stone flew in.⟂ Adm. Ruth Vale stayed.",
    "The case is Roe v. City of Dover, No. 14-2201.⟂ It began in May.",
    "Dr. Lund, of St. Mary's Hospital in Ft. Worth, agreed.⟂ So did Prof. Ames.",
    "J.D. Marsh and A.J. Poole sang.⟂ C. K. Lowe did not.",
    "Sgt. 1st Class Dan Moe was promoted.⟂ Cpl. Ives was not.",
    "The Rev. Al Stone prayed.⟂ Hundreds joined him.",
    "Booker T. Lane Jr. and Sr. were both present.⟂ They are rivals.",
  ]

  static let countriesAndCompanies = [
    "Troops from the U.S., U.K. and France left.⟂ None was hurt.",
    "The U.S. says it will stay.⟂ Iran says it will not.",
    "Officials in the U.S. said so.⟂ Those in the U.K. did not.",
    "It is the largest fine in the U.S.⟂ It is also the first.",
    "He flew to Washington, D.C., on Monday.⟂ He stayed a day.",
    "She works in Washington, D.C.⟂ Her sister works in N.Y.⟂ They seldom meet.",
    "Shares of Ames Inc. fell 3.2 percent.⟂ Those of Bell Corp. rose.",
    "The firm, Ames Co. Ltd., is in Leeds.⟂ Its rival is not.",
    "The U.N. Security Council met.⟂ The U.N. did not say why.",
    "The F.B.I. arrested him.⟂ The C.I.A. had no comment.",
    "He lives in St. Louis, Mo., with his wife.⟂ They have no children.",
  ]

  static let timesAndNumbers = [
    "The quake struck at 3:14 a.m. local time.⟂ It lasted 20 seconds.",
    "The shop opens at 9 a.m. and shuts at 5 p.m. on Sundays.",
    "Doors open at 7 p.m.⟂ The tickets cost $8.50.⟂ Children pay nothing.",
    "On Jan. 6, 2019, he left.⟂ On Feb. 2 he was back.",
    "The match ended 2-1.⟂ 40,000 people watched it.",
    "Growth was 0.4%.⟂ Inflation was 2.1%.",
    "The storm had winds of 90 m.p.h. when it landed.",
    "The vote was 52 to 48.⟂ One senator was absent.",
    "The fund lost $1.2 billion in Q3.⟂ It made a profit in Q4.",
    "He ranks No. 3.⟂ She ranks No. 1.",
    "It covers 1,400 sq. miles of forest.⟂ Most of it is burnt.",
  ]

  static let speech = [
    "“We will not leave.⟂ We live here,” said Mr. Ode.⟂ He was calm.",
    "“Is it safe?” Ms. Park asked.⟂ “It is,” the guard said.",
    "\"It's over!\" shouted one man.⟂ \"Go home!\"",
    "“It’s over.”⟂ Then the lights went out.",
    "“I don’t know …” she said.⟂ “Nobody does.”",
    "He said: “I am done.”⟂ He left at once.",
    "He said he was “done.”⟂ Nobody believed him.",
    "She wrote on Twitter: \"What a day!\"⟂ Her post was shared widely.",
    "“Stop,” he said, “or I’ll call.”⟂ They did not stop.",
    "The song \"Who Cares?\" was sung twice.",
    "The sign said ‘No entry.’⟂ Everybody entered.",
    "“The U.S. is wrong,” he said.⟂ “The U.K. isn’t.”",
    "“It is what it is.”⟂ — A miner",
  ]

  static let furniture = [
    "It was a long night .⟂ The fire was out by five .",
    "Is this the end?⟂\n\nNot yet.",
    "The committee will meet again [in May].⟂ No date was set.",
    "The data (see Fig. 2) are old.⟂ Newer ones are secret.",
    "Read the full story at example.com/news.⟂ Comments are closed.",
    "The film is rated PG-13.⟂ It opens on Friday.",
    "He paid approx. $40, i.e. half of it.⟂ She paid the rest.",
    "Mayor vs. governor: a long feud.⟂ It began in 2009.",
  ]

  static let all =
    datelines + titlesAndNames + countriesAndCompanies + timesAndNumbers + speech + furniture
}
