/** The English words that dates are made of, and those that claim a number for something else. */
import { MONTHS } from '../calendar'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** By their lower case: full names, and what is usual for short. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.flatMap((name, index) => [[name.toLowerCase(), index + 1], [name.slice(0, 3).toLowerCase(), index + 1]] as const),
  ['sept', 9],
])
/** Words that are something else more often than a month, unless they begin with a capital. */
export const DOUBTFUL_MONTHS = words('may march mar jan dec sun')
/** Months that are given names too. */
export const NAME_MONTHS = words('april may june august jan')

export const SEASONS: ReadonlyMap<string, number> = new Map([['spring', 21], ['summer', 22], ['autumn', 23], ['fall', 23], ['winter', 24]])

export const SHORT_DIVISIONS: ReadonlyMap<string, number> = new Map([['q1', 33], ['q2', 34], ['q3', 35], ['q4', 36], ['1q', 33], ['2q', 34], ['3q', 35], ['4q', 36], ['h1', 40], ['h2', 41], ['1h', 40], ['2h', 41]])

/** By their tens: `nineties` is 9. */
export const NAMED_DECADES: ReadonlyMap<string, number> = new Map([['twenties', 2], ['thirties', 3], ['forties', 4], ['fifties', 5], ['sixties', 6], ['seventies', 7], ['eighties', 8], ['nineties', 9]])

const ORDINAL_WORDS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' ')
export const ORDINALS: ReadonlyMap<string, number> = new Map(ORDINAL_WORDS.map((word, index) => [word, index + 1] as const).concat([['thirtieth', 30]]))

const NUMBER_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
export const COUNTS: ReadonlyMap<string, number> = new Map([...NUMBER_WORDS.map((word, index) => [word, index + 1] as const), ['a', 1], ['an', 1], ['twenty', 20], ['thirty', 30], ['forty', 40], ['fifty', 50]])

export const DASHES = new Set(['-', '‐', '‑', '–', '—', '‒', '−'])
export const ABOUT = words('c ca circa about around approximately roughly approx')
export const PERHAPS = words('possibly probably perhaps maybe presumably')
export const PRESENT = words('present now today date ongoing')
export const ONWARDS = words('onwards onward')
export const BEFORE_CHRIST = words('bc bce b.c. b.c.e.')
export const AFTER_CHRIST = words('ad ce a.d. c.e.')

/** What a number is called by: `Resolution 1973`, `Room 2014`, `Flight 1549`. */
export const NUMBERED = words(`resolution resolutions article articles section sections room rooms flight flights page pages p pp chapter chapters
  paragraph paragraphs para clause clauses number numbers no nos nr order orders decree decrees directive directives regulation regulations
  protocol line lines lot item items case cases docket file files phone telephone tel fax ext extension box apartment apt suite route routes
  highway interstate gate platform channel bus train locomotive boeing airbus model type mark mk series version v vol volume issue figure fig
  table code zip postcode id ref reference unit regiment battalion squadron block plot psalm sonnet opus op bwv isbn issn form windows office
  iso din rfc bill exhibit footnote note verse serial registration licence license ticket invoice account hull pennant asteroid slide question
  hill zone sector pier berth runway s ss art arts sec ch cl reg res doc prot h.r. recommendation communication memorandum hr peugeot level gps sr aircraft cable telegram day week paras
  class formula tram cell agent prisoner inmate patient ward bed grid square height unsc unscr scr novel film movie album song game book titled entitled
  ford fiat bmw mercedes volkswagen toyota renault citroen porsche ferrari ilyushin tupolev antonov fokker
  agenda vision horizon runner cyberpunk odyssey fols folio folios kilometre kilometer interview building rule`)

/** Those of them that are cut short, so that their full stop ends no sentence. */
export const SHORT_NUMBERED = words('fol fols no nos nr p pp para paras art arts sec ch cl reg res doc prot s ss vol fig ext tel mk v op apt ref')

/** What is counted or measured, also where a date could stand. */
export const COUNTED = words(`soldiers men women people persons troops civilians deaths dead casualties wounded prisoners refugees migrants
  inhabitants residents citizens voters votes seats members employees workers students pupils children families households houses homes
  officers policemen police fighters militants rebels volunteers guests visitors passengers participants delegates demonstrators protesters
  observers peacekeepers personnel victims survivors inmates patients copies pages words lines pieces items units vehicles tanks aircraft
  planes ships boats guns rifles rockets missiles shells bombs villages towns schools churches buildings shops companies farms horses sheep
  cattle km kilometres kilometers miles mile metres meters m cm mm feet foot ft yards acres hectares ha kg kilograms grams tonnes tons ton
  litres liters barrels gallons degrees dollars euros pounds roubles rubles francs marks yen lari usd eur gbp percent pc hours hrs hour
  minutes seconds days weeks months years times million billion thousand hundred dozen per points calories volts watts mw kw mhz khz ghz hz rpm hp cubic
  gmt utc cet est local others`)

/** Nouns whose `of` leads to a quantity: `a population of 2004`. */
export const AMOUNTS = words(`population populations total number sum force crew garrison army distance height length depth width average maximum
  minimum price cost value elevation altitude fine majority capacity speed toll weight area strength membership sample score group list team loss`)

/** Plural events, which a year may stand before: `2014 elections`. */
export const EVENTS = words(`elections protests sanctions riots games olympics talks revolutions wars reforms attacks summits negotiations
  floods bombings demonstrations clashes killings massacres results events hearings amendments finals championships agreements accords
  treaties strikes fires celebrations parliamentary presidential uprisings borders figures estimates guidelines rules sports hostilities`)

/** Words before a bare number that make it a year. */
export const YEAR_CUES = words(`in since until till during by from between to through before after of the a an this that early mid late circa c ca
  around about year years fy edition summer spring autumn winter fall and or its his her their our annus anno when as for following throughout pre post
  into within across beyond towards toward upon amid versus vs including except both either nor not but on than against with over under possibly probably perhaps maybe presumably ( [ , ; : – — -`)

/** Those of them that quantities follow as easily. */
export const WEAK_CUES = words('and or of about around for from to as both either not but on than against with over under including')

/** Verbs and verbal nouns that a year may follow without a preposition: `born 1914`. Those on -ed need no list. */
export const FOLLOWED_BY_YEAR = words('born built begun cut cast made written drawn set due now since then it was is christmas easter whitsun pentecost michaelmas epiphany lent advent ramadan passover hogmanay')

/** Kinds of law, whose year belongs to their name and is a date: `the Human Rights Act 1998`. */
export const LAWS = words('act acts law laws rules regulations treaty convention constitution charter statute statutes code ordinance')

/** Words whose `about` leads to a subject: `a book about 1848`. */
export const TELLING = words(`talk talks talked talking speak spoke speaking know knows knew write wrote written writing tell told telling think thought thinking ask asked asking
  hear heard hearing read reading learn learned learnt argue argued debate debates debated question questions book books film films story stories novel joke jokes said nothing anything something more`)

/** Words before a number that make it a quantity. */
export const QUANTITY_CUES = words(`than nearly almost over least most some total totalling numbered numbering cost costing costs worth exceeding has had have employs employed contains contained lost captured counted totals totaled recorded
  exceeded under only just another all these those approximately roughly every at population score scored earned paid sold killed with where
  x × + # § no. № $ € £ ¥ ₾ ₽ us$`)

/** Currencies where they stand before an amount. */
export const MONEY = words('usd eur gbp chf jpy rub gel rmb cny dm rs fr ft kr inr')

/** Verbs whose `to` or `by` leads to an amount: `rose to 1850`. */
export const CHANGES = words(`rose rise rises risen rising grew grow grown growing fell fallen falling dropped drop increased increase reduced reduce limited
  expanded amounted amounting raised cut lowered swelled shrank shrunk climbed declined doubled outnumbered won lost`)

/** What a name with a year in it is the name of: `the Europe 2020 strategy`. */
export const PROGRAMMES = words('strategy programme program agenda initiative framework goals plan vision roadmap targets')

export const ABBREVIATIONS = words(`c ca mr mrs ms dr prof gen lt col sgt capt adm sen rep gov st jr sr no vs etc al approx vol pp p ed eds fig
  inc ltd co jan feb mar apr jun jul aug sep sept oct nov dec`)
