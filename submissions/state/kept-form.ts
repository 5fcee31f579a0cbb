/**
 * The sheets of an office's state: which columns say what a line is about, and which of them a run writes. Every
 * other column, and every column that no form knows, belongs to the people who fill it.
 */
import { allocations } from '../../templates/forms/allocation.ts'
import { checks } from '../../templates/forms/checks.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { foreignSenders, formMapping } from '../../templates/forms/form-mapping.ts'
import { ledger } from '../../templates/forms/ledger.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { receipts } from '../../templates/forms/receipts.ts'
import { yearTotals } from '../../templates/forms/year-totals.ts'
import type { Form, Key } from '../../templates/sheet/form.ts'

export interface KeptForm<F extends Form = Form> {
  readonly form: F
  /** What a line is about: equal here, the same line. */
  readonly about: readonly Key<F>[]
  /** Worked out anew by each run, so that what stands there may be replaced. */
  readonly worked: readonly Key<F>[]
  /** The workbook that is made for it where the office has none with this sheet. */
  readonly file: string
  /** Whether the next year goes on with its lines. */
  readonly lasting?: true
}

const kept = <F extends Form>(declared: KeptForm<F>): KeptForm => declared as unknown as KeptForm

/** The sheets that a run keeps, and makes where the office has none. */
export const KEPT_FORMS: readonly KeptForm[] = [
  kept({
    form: decisions,
    about: ['programme', 'unit', 'number', 'name'],
    worked: ['name', 'who', 'employer', 'verdict', 'problems', 'proposed', 'content'],
    file: '审定.xlsx',
  }),
  kept({
    form: namingList,
    about: ['programme', 'namedYear', 'unit', 'number', 'studio'],
    worked: [],
    file: '审定.xlsx',
  }),
  kept({
    form: checks,
    about: ['programme', 'unit', 'number', 'name', 'rule'],
    worked: [],
    file: '审定.xlsx',
  }),
  kept({
    form: receipts,
    about: ['programme', 'unit', 'number', 'name', 'fileHash', 'sheet', 'row'],
    worked: ['file', 'verdict', 'problems'],
    file: '收件登记.xlsx',
  }),
  kept({
    form: ledger,
    about: [
      'kind',
      'programme',
      'year',
      'unit',
      'number',
      'name',
      'on',
      'amount',
      'by',
      'sourceFile',
      'sourceRow',
    ],
    worked: [],
    file: '台账.xlsx',
    lasting: true,
  }),
  kept({
    form: yearTotals,
    about: ['programme', 'year', 'of', 'subject'],
    worked: ['read', 'sentBack', 'review', 'problems', 'amount'],
    file: '历年统计.xlsx',
    lasting: true,
  }),
  kept({
    form: formMapping,
    about: ['sample', 'label'],
    worked: ['certainty', 'why', 'listedFor', 'order'],
    file: '通知.xlsx',
  }),
  kept({
    form: foreignSenders,
    about: ['programme', 'found'],
    worked: ['why'],
    file: '通知.xlsx',
  }),
]

/** Every sheet on which an event may act: those that a run keeps, and the office's own where it extends a term. */
export const STATE_FORMS: readonly KeptForm[] = [
  ...KEPT_FORMS,
  kept({ form: allocations, about: ['programme', 'unit'], worked: [], file: '通知.xlsx' }),
]

/** @throws RangeError for a form that is no part of a state */
export function keptForm(id: string): KeptForm {
  const found = STATE_FORMS.find(({ form }) => form.id === id)
  if (found === undefined) throw new RangeError(`no state has ${id}`)
  return found
}
