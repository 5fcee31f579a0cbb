/**
 * A programme as one value: what a union may apply for under one measure, and everything that the rest of the
 * house asks of it. Nothing outside `programmes/` knows a programme by its id: what it can do stands here.
 */

import type { Step, StepAccounts } from '../rules/funds/accounts.ts'
import type { FundEntry } from '../rules/funds/fund-entry.ts'
import type { Parameter } from '../rules/parameters/parameter.ts'
import type { Rule } from '../rules/rule.ts'
import type { ledger } from '../templates/forms/ledger.ts'
import type { Citation, Measure } from '../templates/measure.ts'
import type { Place, PlaceRank } from '../templates/places/place.ts'
import type { Form } from '../templates/sheet/form.ts'
import type { TemplateSheet } from '../templates/sheet/template.ts'
import type { SenderKind } from '../templates/units.ts'
import type { Day } from '../templates/values/day.ts'

/** A level at which submissions are received. */
export interface Level {
  /** The rank of the office that receives. */
  readonly rank: PlaceRank
  /** Whose submissions are taken there. */
  readonly takes: readonly SenderKind[]
  /** As what kind of sender an office of this level hands on what it chose; `null` at the top. */
  readonly sendsAs: SenderKind | null
}

/** By when submissions are due. */
export interface Deadline {
  readonly day: Parameter<Day>
  /** The hour of that day. */
  readonly hour: Parameter<string>
  /** By when what was sent back is sent again, where the notice sets a day. */
  readonly correction: Parameter<Day>
  /** To when the office has extended the term of the one unit that is judged. */
  readonly extension: Parameter<Day>
  /** Clauses that leave the day to the notice; empty where a clause of its own sets it and its rule checks it. */
  readonly noticed: readonly string[]
}

/** How many may be named in a year. */
export interface Cap {
  readonly limit: Parameter<number>
  /** Whether a record of this type counts. A record whose type nobody gave counts: a blank must not open the cap. */
  readonly counts: (type: string | undefined) => boolean
  /** What is named beside the cap; `null` where everything counts. */
  readonly beside: {
    /** In the words of a panel, after which 不占名额 follows: `齐鲁`. */
    readonly short: string
    /** In full: `齐鲁工匠、齐鲁大工匠创新工作室`. */
    readonly name: string
  } | null
}

/** A step that each grant goes through, and who books it. */
export interface FundStep {
  readonly name: string
  readonly kind: Step
  /** Under which accounts it is booked. */
  readonly accounts: StepAccounts
  /** The clause that orders how it is booked. */
  readonly clause: Citation
  readonly bookkeeper: NonNullable<FundEntry['bookkeeper']>
  readonly direction: NonNullable<FundEntry['direction']>
}

/** Money that whoever is named receives. */
export interface Grants {
  /** As the books call its source. */
  readonly source: NonNullable<FundEntry['source']>
  /** In the order in which the money passes. */
  readonly steps: readonly FundStep[]
  /** What a record of a type is granted. */
  readonly amountOf: (type: string | undefined) => Parameter<number>
}

/** Money for what was done, by its level. */
export interface Rewards {
  /** What a level is worth; a level that is not among them is not rewarded. */
  readonly levels: Readonly<Record<string, Parameter<number>>>
  /** The columns of application and summary that hold the level and the sum. */
  readonly columns: { readonly level: string; readonly amount: string }
  /** The level of a record that counts in the end: the one that the office settled on, else the declared one. */
  readonly finalLevel: (row: object) => string | undefined
  /** How the list is headed by which the office pays, after the year: `济南市职工排查事故隐患奖励发放表`. */
  readonly payout: string
}

/** A list of what was paid: what of it the ledger keeps over the years, and gives back as rows of that list. */
export interface Paid {
  readonly form: Form
  /** By column of the list, the column of the ledger that keeps it. */
  readonly columns: Readonly<Record<string, keyof typeof ledger.columns>>
  /** Whether a row speaks of money that was paid. */
  readonly happened: (row: object) => boolean
}

/** Who a programme is and who sends to whom: what its own clauses may ask of it. */
export interface Identity {
  /** Never shown to a clerk; other programs know the programme by it. */
  readonly id: string
  /** As 申报项目 writes it. */
  readonly name: string
  /** Other ways to write it. */
  readonly spellings: readonly string[]
  /** Whose measure it is: its union decides in the end, and all places are known from here. */
  readonly place: Place
  /** The union that decides in the end. */
  readonly topUnit: string
  /** From the lowest to the one that decides. */
  readonly levels: readonly [Level, ...Level[]]
}

/** What an office of the deciding level needs beside what every office has. */
export interface OfficeSheets {
  /** Lists that it looks names up in: before 审定意见. */
  readonly rosters: readonly TemplateSheet[]
  /** Lists of what was paid: after 拟命名名单. */
  readonly payouts: readonly TemplateSheet[]
  /** How many rows of 拟命名名单 are prepared; 0 where nothing is named. */
  readonly namingRows: number
  /** Lines of the instructions sheet. */
  readonly instructions: readonly string[]
}

/** What is reported every year on what was named before: a workbook of its own, sent when it is due. */
export interface YearlyReport {
  /** As its file is called: 已命名工作室年度报告. */
  readonly name: string
  readonly sheets: readonly TemplateSheet[]
  readonly instructions: readonly string[]
}

/** The workbooks that are sent out to be filled. */
export interface Blanks {
  /** Every sheet that a submission may have, the same for every kind of sender. */
  readonly sheets: readonly TemplateSheet[]
  /** Columns of shared forms that no article of the programme needs and that its blanks leave out, by form id. */
  readonly omits: Readonly<Record<string, readonly string[]>>
  /** `null` where nothing is reported later. */
  readonly yearly: YearlyReport | null
  /** Who fills one: its id in that of the template, and its kind as file names write it. */
  readonly senders: readonly { readonly id: string; readonly kind: SenderKind; readonly named: string }[]
  readonly instructions: readonly string[]
  /** Of the workbook with cards. */
  readonly cardInstructions: readonly string[]
  readonly office: OfficeSheets
}

export interface Programme extends Identity {
  readonly measure: Measure
  /** In the order in which 填报参数 lists them. */
  readonly parameters: readonly Parameter[]
  /** What its folder holds: every rule that speaks of this programme alone. */
  readonly rules: readonly Rule[]
  /** What one record is called in messages. */
  readonly subject: string
  readonly application: Form
  /** The forms that join the application on 申报编号, the summary excepted. */
  readonly children: readonly Form[]
  readonly summary: Form
  /** Children of which each application has one, that gives the same record once more. */
  readonly restated: readonly Form[]
  /** The application's column that names the record. */
  readonly nameKey: string
  /** The application's column that names the person. */
  readonly whoKey: string
  readonly deadline: Deadline
  /** Whether what is chosen is named, on 拟命名名单. */
  readonly named: boolean
  /** For how many days whom it names is made public, where the notice says so; `null` where none is known. */
  readonly publicityDays: Parameter<number> | null
  /** `null` where any number may be named, or nothing is named. */
  readonly cap: Cap | null
  /** `null` where nothing is granted. */
  readonly grants: Grants | null
  /** `null` where nothing is rewarded. */
  readonly rewards: Rewards | null
  /** `null` where the programme pays by no list of its own. */
  readonly paid: Paid | null
  /** Whether what was named is assessed in later years. */
  readonly assessed: boolean
  /** The clause that strikes out what was verified as untrue; `null` where there is none. */
  readonly untrue: string | null
  /** Of which types a clause of its own lets one person lead one only, whatever the year. */
  readonly onePerLeader: (type: string | undefined) => boolean
  readonly blanks: Blanks
}

/** The level that decides. */
export const topLevel = ({ levels }: Pick<Identity, 'levels'>): Level => levels[levels.length - 1]!

/** The level at which a union receives: the deciding one, or the lowest. */
export const levelAt = (programme: Pick<Identity, 'levels' | 'topUnit'>, union: string): Level =>
  union === programme.topUnit ? topLevel(programme) : programme.levels[0]

/** Every kind of sender that any level takes, the lowest level first. */
export const sendersOf = ({ levels }: Pick<Identity, 'levels'>): readonly SenderKind[] => [
  ...new Set(levels.flatMap(({ takes }) => takes)),
]

/** The one union that a kind of sender reports to; `undefined` where that depends on the place. */
export function receiverOf(
  programme: Pick<Identity, 'levels' | 'topUnit'>,
  kind: string,
): string | undefined {
  const { levels, topUnit } = programme
  const known = levels.length === 1 || (topLevel(programme).takes as readonly string[]).includes(kind)
  return known ? topUnit : undefined
}
