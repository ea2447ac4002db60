extension SentenceRanker {
  /// The weights for models that have none of their own.
  ///
  /// Printed by `lede learn-summaries --swift`, see Scripts/train-ranker.
  package static let builtIn = SentenceRanker(
    terms: LearnedSum(
      bias: -0.8540345663050286,
      weights: [
        0.17352478776072522,  // frequency
        0.7587807460541613,  // sentences
        0.4609327492683898,  // share
        0.09300803908370156,  // rarity
        -0.10101773566397891,  // rarityTwice
        0.027356070442089618,  // rareAndFrequent
        0.048012288808862824,  // inFirst
        0.048662393570071016,  // inSecond
        -0.015673727025249978,  // inThird
        -0.048607340257793695,  // inFourth
        -0.05412807144368956,  // inFifth
        0.2608930019458737,  // inNextThree
        0.01156681946599406,  // inNextSeven
        -0.11734315944495209,  // later
        -0.16735856129726495,  // place
        -0.61352399770648,  // placeShare
        0.29488301608084877,  // isName
        0.48701411812629936,  // isNumber
        0.4633347548270693,  // inLead
        -0.3465972143922407,  // spread
        -0.1483253768979047,  // length
        -0.07818836378529115,  // frequentInFirst
        -0.05599702926586791,  // frequentName
        0.06811567853311089,  // rareInLead
      ]),
    sentences: LearnedSum(
      bias: 0.12495840403191837,
      weights: [
        -0.08224095452445143,  // first
        -0.016315675910405173,  // second
        -0.00850130628258221,  // third
        -0.0013418369622119602,  // fourth
        -0.0005925675896098184,  // fifth
        -0.0396050343809745,  // place
        0.036694215987780665,  // placeInverse
        0.10123071402026165,  // placeShare
        -0.004906406280004571,  // last
        -0.053841397792976545,  // late
        0.018793210814066867,  // length
        0.015584057185450714,  // lengthTo8
        0.008710927867625002,  // lengthTo15
        0.00261164979045103,  // lengthTo25
        -0.0006876288960930859,  // lengthTo35
        -0.0028113649405512838,  // lengthBeyond
        -0.0704539183956584,  // shortFirst
        0.0057998878503065475,  // earlyLength
        0.0007577503687541199,  // salience
        0.2532766976366406,  // salienceShare
        1.28900230529358,  // salienceHarmonic
        -0.02575224457557056,  // salienceOfBest
        0.036213652353449935,  // salienceOverMean
        0.04132259526983141,  // salienceMean
        0.0043419993730682465,  // salienceOfFirst
        -0.06634110326092088,  // centrality
        0.5283836330242938,  // likeAll
        -0.02564686127982647,  // likeFirst
        -0.002789913400340812,  // likeLead
        -0.04295940992853101,  // likePrevious
        0.0010496177234357613,  // names
        -0.01766319548059264,  // nameShare
        0.03507881285265344,  // hasNumber
        -0.011192686189487978,  // numbers
        -0.1369911018607383,  // termShare
        -0.009239986209770411,  // opensQuotation
        -0.001849537699591084,  // hasQuotation
        0.004886476741360019,  // isQuestion
        0.07983954653240678,  // isExclamation
        -0.0005997619519041989,  // opensWithPronoun
        -0.007959779393760639,  // opensWithConnective
        -0.006090814776081481,  // reportsSpeech
        -0.02377363637011885,  // speaksOfSelf
        -0.10774449298917531,  // pronounShare
        -0.005387847553398153,  // commas
        -0.016223601356161483,  // hasBracket
        -0.007269588733220914,  // hasCue
      ]),
    summaries: LearnedSum(
      bias: -31.05091330701111,
      weights: [
        -1.1952813597868561,  // isOne
        1.1211595639072367,  // isTwo
        -0.59598284773451,  // isThree
        0.2812086816021987,  // lengthTo20
        0.2685775659519658,  // lengthTo35
        -0.006174049532870726,  // lengthTo50
        -0.04275764906459141,  // lengthTo70
        -0.04225930293206545,  // lengthBeyond
        -0.19269295091229696,  // logarithm
        -0.047307937764595506,  // logarithmTwice
        0.18921366327962705,  // salience
        27.58307729735406,  // salienceHarmonic
        20.691676479912278,  // salienceShare
        4.144891804909737,  // salienceOfArticle
        -0.13056012016661644,  // repetition
        -2.8698438665280186,  // likeness
        -0.4326933213913807,  // likenesses
        0.6676372205713651,  // start
        3.1467572079851944,  // best
        8.414155301976944,  // worst
        8.212781260761776,  // mean
        8.787598240255987,  // meanByLength
        1.3213781974286047,  // meanTimesLength
        -0.2906425567599533,  // first
        1.409118449159535,  // second
        0.22362917264557408,  // third
        -0.06807474852887305,  // fourth
        -2.0230082348937595,  // fifth
        -0.08924329418056912,  // place
        0.20794264230296108,  // placeInverse
        -0.9992645793957752,  // placeShare
        -1.4650860492159263,  // last
        0.6056703507010586,  // late
        -0.09712873303209098,  // length
        -0.011212839843876112,  // lengthTo8
        -0.07091439613598947,  // lengthTo15
        -0.06339419958182828,  // lengthTo25
        -0.02058105784655385,  // lengthTo35
        -0.02553601687488813,  // lengthBeyond
        2.0867487797443327,  // shortFirst
        0.12452029864812937,  // earlyLength
        0.06078853802556828,  // salience
        5.020654851360378,  // salienceShare
        3.3251126308548113,  // salienceHarmonic
        0.17616057802872007,  // salienceOfBest
        0.17591692663646558,  // salienceOverMean
        2.2846720073389886,  // salienceMean
        0.04889193954480077,  // salienceOfFirst
        1.595418058927529,  // centrality
        2.828701186372437,  // likeAll
        -0.8128348737283158,  // likeFirst
        -0.46970283426353976,  // likeLead
        0.3230027883324377,  // likePrevious
        -0.04943538426772183,  // names
        0.6507760615730329,  // nameShare
        0.7099505509951445,  // hasNumber
        0.20182241126898315,  // numbers
        0.12415054418164212,  // termShare
        -1.424614831174369,  // opensQuotation
        -0.783517044788947,  // hasQuotation
        -1.118150093125595,  // isQuestion
        3.483782222326096,  // isExclamation
        1.0177138394656755,  // opensWithPronoun
        -0.8270149816249704,  // opensWithConnective
        -0.4309442470456322,  // reportsSpeech
        -0.8085722460483464,  // speaksOfSelf
        1.4702422682499834,  // pronounShare
        -0.3082850731203042,  // commas
        -1.230959571820937,  // hasBracket
        -0.3202180577483604,  // hasCue
      ]))
}
