/** The rule kit: a clause is declared once, as one rule, and reads like the clause. */

import type { FindingCode } from '../templates/findings/codes.ts'
import type { FindingKind, Severity } from '../templates/findings/finding.ts'
import type { Citation } from '../templates/measure.ts'
import type { CodeFormat } from '../templates/sheet/column.ts'
import type { Form, Key, Row } from '../templates/sheet/form.ts'
import { flatMapSteps, type Steps } from '../templates/values/steps.ts'
import type { ParameterNeeds, ParameterValues } from './parameters/parameter.ts'
import type { Truth } from './truth.ts'

/** What a rule ranges over. `merge` sees the records of several senders and the office's own sheets. */
export type Scope = 'cell' | 'record' | 'sheet' | 'workbook' | 'merge'

/** A cell named by its record and column. */
export interface RowCell {
  readonly row: object
  readonly key: string
}

/** What a rule may say beyond "no": where it differs from the rule's own severity, words and place. */
export interface Fault {
  readonly severity?: Severity
  readonly kind?: FindingKind
  readonly blames?: string
  readonly says?: string
  readonly mend?: string
  /** Where it is not the rule itself that says no. */
  readonly code?: FindingCode
  readonly expected?: string
  readonly related?: readonly RowCell[]
  /**
   * Where the record lacks rows on another sheet of its file: the finding stands there, at the next free row. At
   * the record's own cell where the file has no such sheet.
   */
  readonly missingFrom?: Form
}

/** A fault of a rule that ranges over many records: it names the record. */
export interface RowFault extends Fault {
  readonly row: object
  readonly blames: string
  readonly says: string
}

/** What every rule says of itself. */
export interface RuleWords {
  /** Name of the programme in whose folder it stands: lines of another programme are not shown to it. */
  readonly programme?: string
  /** The clause id (`JN-06-1b`), or `format/…` and `merge/…` for rules that rest on no article. */
  readonly id: string
  /** Further clauses that this one rule enforces, where several items are one table (YH-04-1 to YH-04-4). */
  readonly covers?: readonly string[]
  /**
   * Columns that a clause of this rule asks for by itself, by clause id; of all forms of the rule that have the
   * column. A blank one is reported under that clause. Others are tied to it through `blames` and `reads` alone.
   */
  readonly asks?: Readonly<Record<string, readonly string[]>>
  /** The clauses behind `id` and `covers`, once a programme has looked them up in its measure. */
  readonly cites?: readonly Citation[]
  readonly severity: Severity
  /** 试行: reported as 提示 and changes no verdict, so that an office sees its effect before it binds. */
  readonly trial?: true
  /**
   * A duty of the sending union itself, not a condition of what it sends: a fault stands in the list of its file
   * and bears on no record's verdict.
   */
  readonly ofSender?: true
  /**
   * It looks at what the office's ledger keeps of earlier years. To other rules those years are over: they judge the
   * year at work, by its own terms.
   */
  readonly overYears?: true
  /** What it checks, in one Chinese sentence, for `explain` and the rule's page. */
  readonly checks: string
  /** Where the text is open: the reading taken, and the other one. */
  readonly reading?: string
  /** How the sender mends it. */
  readonly mend: string
}

/** What a rule over many records may ask about one of them beyond its values. */
export interface Senders {
  /** Which sender the record came from; records of one merge may bear the same number. */
  unitOf(row: object): string
  /** Name of the sheet in which the record stands. */
  sheetOf(row: object): string
  /** The card that the record is, or stands on as a part of it; `null` in a table of its own. */
  cardOf(row: object): string | null
  /** The cell holds something unreadable, or lacks a required value: reading has reported it already. */
  reported(row: object, key: string): boolean
  /** The 合计 rows of the sheet in which the record stands; 小计 and 本页合计 are not among them. */
  totals(row: object): readonly object[]
  /** The record is told again from the ledger of earlier years. */
  isPast(row: object): boolean
}

/** Something that a record says, put before a reviewer. */
export interface Fact {
  readonly name: string
  readonly value: string
}

/** What a person looks at where the clause leaves the judgement to a person. */
export interface Review {
  /** Which of the rule's forms bears the records that are reviewed. */
  readonly subject: string
  /** One short Chinese sentence: what to look at and to decide. */
  readonly looksAt: string
  /** Where the cell stands that a click leads to. */
  readonly blames: string
  /** A record of which there is nothing to say gets no item. */
  readonly facts: (
    row: Row<Form>,
    sets: Readonly<Record<string, readonly Row<Form>[]>>,
    senders: Senders,
  ) => readonly Fact[]
}

export type Sets<F extends Readonly<Record<string, Form>>> = { readonly [K in keyof F]: readonly Row<F[K]>[] }

/** A rule as the judge runs it: types erased, scope named. */
export type Rule = RuleWords &
  (
    | {
        readonly scope: 'cell'
        readonly format: CodeFormat
        readonly judge: (value: string, kind: string | undefined) => Truth | Fault
      }
    | {
        readonly scope: 'record'
        readonly form: Form
        readonly reads: readonly string[]
        readonly blames: string
        readonly params: ParameterNeeds
        readonly when: (row: Row<Form>) => boolean
        readonly judge: (row: Row<Form>, params: Readonly<Record<string, unknown>>) => Truth | Fault
        readonly says: (row: Row<Form>, params: Readonly<Record<string, unknown>>) => string
        readonly expected?: (row: Row<Form>, params: Readonly<Record<string, unknown>>) => string
      }
    | {
        readonly scope: 'sheet' | 'workbook' | 'merge'
        readonly forms: Readonly<Record<string, Form>>
        readonly reads: Readonly<Record<string, readonly string[]>>
        readonly when: Readonly<Record<string, ((row: Row<Form>) => boolean) | undefined>>
        readonly subject?: string
        readonly params: ParameterNeeds
        readonly judge: (
          sets: Readonly<Record<string, readonly Row<Form>[]>>,
          params: Readonly<Record<string, unknown>>,
          senders: Senders,
        ) => readonly RowFault[] | Steps<readonly RowFault[]>
        readonly review?: Review
      }
  )

/**
 * A rule over every cell that holds a code of one format. `kind` is what the record says in the column whose key
 * is the code's own with `Kind` behind it: the kind of an identity document, of a bank account.
 */
export const cellRule = (
  declared: RuleWords & {
    format: CodeFormat
    holds: (value: string, kind: string | undefined) => Truth | Fault
  },
): Rule => {
  const { holds, ...rest } = declared
  return { ...rest, scope: 'cell', judge: holds }
}

/**
 * A rule over one record. `holds` answers true, false, `'unsure'` (an incomplete date leaves it open),
 * `undefined` (an input is missing), or a {@link Fault} that says more.
 */
export function rule<F extends Form, const P extends ParameterNeeds = Record<never, never>>(
  declared: RuleWords & {
    form: F
    reads: readonly Key<F>[]
    blames: Key<F>
    params?: P
    /** Which records the clause speaks of; all of them unless given. */
    when?: (row: Row<F>) => boolean
    holds: (row: Row<F>, params: ParameterValues<P>) => Truth | Fault
    says: (row: Row<F>, params: ParameterValues<P>) => string
    expected?: (row: Row<F>, params: ParameterValues<P>) => string
  },
): Rule {
  const { when, holds, params, ...rest } = declared
  return {
    ...rest,
    scope: 'record',
    params: params ?? {},
    when: when ?? (() => true),
    judge: holds,
  } as unknown as Rule
}

type SetRule<F extends Readonly<Record<string, Form>>, P extends ParameterNeeds> = RuleWords & {
  forms: F
  reads: { readonly [K in keyof F]: readonly Key<F[K]>[] }
  /** Which records of a form the clause speaks of; the others are not handed to the rule. */
  when?: { readonly [K in keyof F]?: (row: Row<F[K]>) => boolean }
  params?: P
  /** The form whose records the clause speaks of: where there are none, the rule has nothing to say. */
  subject?: keyof F & string
  /** In steps where it takes so long with thousands of records that others must have their turn. */
  holds: (
    sets: Sets<F>,
    params: ParameterValues<P>,
    senders: Senders,
  ) => readonly RowFault[] | Steps<readonly RowFault[]>
}

const setRule =
  (scope: 'sheet' | 'workbook' | 'merge') =>
  <F extends Readonly<Record<string, Form>>, const P extends ParameterNeeds = Record<never, never>>(
    declared: SetRule<F, P>,
  ): Rule => {
    const { holds, params, when, ...rest } = declared
    return { ...rest, scope, params: params ?? {}, when: when ?? {}, judge: holds } as unknown as Rule
  }

/** A rule over all records of one sheet. Its `forms` names that one form. */
export const sheetRule = setRule('sheet')
/** A rule over the sheets of one workbook. */
export const workbookRule = setRule('workbook')
/** A rule over the records of several senders and the office's sheets. */
export const mergeRule = setRule('merge')

/**
 * A clause that only a person can judge. Where its evidence is missing, `lacks` says so and that is a finding;
 * where it is there, the record gets an item on the reviewer's checklist, and its verdict is left alone.
 */
export function reviewRule<
  F extends Readonly<Record<string, Form>>,
  S extends keyof F & string,
  const P extends ParameterNeeds = Record<never, never>,
>(
  declared: Omit<SetRule<F, P>, 'holds' | 'subject'> & {
    subject: S
    blames: Key<F[S]>
    looksAt: string
    /** Faults of one record's evidence; none where it is all there. `blames` is the rule's own unless given. */
    lacks: (
      row: Row<F[S]>,
      sets: Sets<F>,
      params: ParameterValues<P>,
      senders: Senders,
    ) => readonly (Fault & { readonly says: string; readonly row?: object })[]
    facts: (row: Row<F[S]>, sets: Sets<F>, senders: Senders) => readonly Fact[]
  },
): Rule {
  const { subject, blames, looksAt, lacks, facts, params, when, ...rest } = declared
  const judge = (sets: Sets<F>, values: ParameterValues<P>, senders: Senders): Steps<RowFault[]> =>
    flatMapSteps(sets[subject], (row) =>
      lacks(row, sets, values, senders).map((fault) => ({ blames, row, ...fault })),
    )
  return {
    ...rest,
    scope: 'workbook',
    params: params ?? {},
    when: when ?? {},
    subject,
    judge,
    review: { subject, blames, looksAt, facts },
  } as unknown as Rule
}
