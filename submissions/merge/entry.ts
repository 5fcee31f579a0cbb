/** One application in a merge, with everything that belongs to it. */

import type { Programme } from '../../programmes/programme.ts'
import type { Judged, SourcedSheet } from '../../rules/judgement.ts'
import { VERDICTS, type Verdict, verdictOf } from '../../rules/verdict.ts'
import type { Finding } from '../../templates/findings/finding.ts'
import { cardOf, mayJoin } from '../../templates/read/on-card.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { Origin } from '../../templates/sheet/provenance.ts'
import { Day } from '../../templates/values/day.ts'
import { fingerprint } from '../../templates/values/fingerprint.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { byCode, foldNumber, foldText } from '../../templates/values/text.ts'
import type { Submission } from '../recognise/submission.ts'

export interface ChildRecord {
  readonly record: RecordRead
  readonly sheet: SourcedSheet
}

/** Why a record is read but not counted among the verdicts; `waiting`: a later sending of one that is accepted. */
export type Standing = 'active' | 'duplicate' | 'superseded' | 'waiting'

export interface Entry {
  readonly submission: Submission
  readonly record: RecordRead
  readonly sheet: SourcedSheet
  readonly children: readonly ChildRecord[]
  /** Where the record was first read. */
  readonly origin: Origin
  readonly number: string
  /** Name of the studio or hazard. */
  readonly name: string
  /** Leader or finder. */
  readonly who: string
  /** What else the form counts to what a record is: its employer first. */
  readonly besides: readonly string[]
  readonly standing: Standing
  readonly findings: readonly Finding[]
  readonly verdict: Verdict
}

/** An application as it was read, before it is known what becomes of it. */
export type Application = Omit<Entry, 'standing' | 'findings' | 'verdict'>

const wordAt = (record: RecordRead, key: string): string => {
  const value = (record.row as Record<string, unknown>)[key]
  return value === undefined ? '' : String(value)
}

/** Compares names of unions as people read them: width, case and spaces aside. */
export const unitKey = foldText

/** Ties a record to its application: the unit that first sent it, and its own number, both as people read them. */
export const joinKey = (unit: string, number: string): string => `${unitKey(unit)}\u0000${foldNumber(number)}`

export const originOf = (record: RecordRead, sheet: SourcedSheet): Origin =>
  record.origin ?? {
    unit: sheet.source.unit ?? '',
    file: sheet.source.file,
    sheet: sheet.reading.sheet,
    row: record.number,
  }

/** The number of the application that a row of a form belongs to. */
export const joinedTo = (record: RecordRead, form: Form): string => wordAt(record, form.joins ?? 'number')

const cardOfChild = ({ record, sheet }: ChildRecord): string | null =>
  cardOf(record, sheet.reading, sheet.source.file)

/** The records of a submission that are applications, each with its rows in the other sheets. */
export function applicationsOf(submission: Submission, programme: Programme): Application[] {
  const children = groupBy(
    submission.sheets
      .filter(({ reading: { form } }) => form.joins !== null && form !== programme.application)
      .flatMap((sheet) => sheet.reading.records.map((record): ChildRecord => ({ record, sheet }))),
    ({ record, sheet }) => joinKey(originOf(record, sheet).unit, joinedTo(record, sheet.reading.form)),
  )
  const besides = Object.entries(programme.application.columns)
    .filter(([key, { rollup }]) => rollup === 'key' && key !== programme.nameKey && key !== programme.whoKey)
    .map(([key]) => key)
  return submission.sheets
    .filter((sheet) => sheet.reading.form === programme.application)
    .flatMap((sheet) =>
      sheet.reading.records.map((record) => {
        const origin = originOf(record, sheet)
        const number = wordAt(record, 'number')
        const card = cardOfChild({ record, sheet })
        const own = number === '' ? [] : (children.get(joinKey(origin.unit, number)) ?? [])
        return {
          submission,
          record,
          sheet,
          origin,
          number,
          name: wordAt(record, programme.nameKey),
          who: wordAt(record, programme.whoKey),
          besides: besides.map((key) => wordAt(record, key)),
          children: card === null ? own : own.filter((child) => mayJoin(card, cardOfChild(child))),
        }
      }),
    )
}

const plain = (value: unknown): unknown => (value instanceof Day ? value.toString() : value)

/** What a sender wrote in a row, one column perhaps left out; equal texts mean identical content. */
export const contentOfRow = (record: RecordRead, without?: string): string =>
  JSON.stringify(
    Object.entries(record.row)
      .filter(([key]) => key !== without)
      .map(([key, value]) => [key, plain(value)])
      .sort(([a], [b]) => byCode(String(a), String(b))),
  )

/** Everything that a sender wrote of one application; equal texts mean identical content. */
export function contentOf(entry: Pick<Entry, 'record' | 'children'>): string {
  const children = entry.children.map(
    ({ record, sheet }) => `${sheet.reading.form.id}:${contentOfRow(record)}`,
  )
  return [contentOfRow(entry.record), ...children.sort()].join('\n')
}

/** Whether another one bears the same number, name and person: only then may they be alike in everything. */
export function recurring<A extends Pick<Entry, 'number' | 'name' | 'who'>>(
  all: readonly A[],
): (one: A) => boolean {
  const key = ({ number, name, who }: A): string => `${number}\u0000${name}\u0000${who}`
  const times = new Map<string, number>()
  for (const one of all) times.set(key(one), (times.get(key(one)) ?? 0) + 1)
  return (one) => times.get(key(one))! > 1
}

/** An application is never changed once it was read, and asked for its mark again and again while an office decides. */
const marks = new WeakMap<Pick<Entry, 'record' | 'children'>, string>()

/** A mark of everything that a sender wrote of one application: another one as soon as anything of it is another. */
export function contentMark(entry: Pick<Entry, 'record' | 'children'>): string {
  const known = marks.get(entry)
  if (known !== undefined) return known
  const mark = fingerprint(contentOf(entry))
  marks.set(entry, mark)
  return mark
}

/** Gives an application its findings and the verdict that they yield. */
export function withFindings(
  entry: Omit<Entry, 'findings' | 'verdict'>,
  findings: readonly Finding[],
  defect: boolean,
): Entry {
  return { ...entry, findings, verdict: verdictOf(findings, defect) }
}

export const countedAs = (entry: Entry) => VERDICTS[entry.verdict].counted

/** The findings of a judgement by the record that they belong to. */
export function byRecord(judged: readonly Judged[]): Map<RecordRead | null, Finding[]> {
  const groups = groupBy(judged, ({ record }) => record)
  return new Map([...groups].map(([record, own]) => [record, own.map(({ finding }) => finding)]))
}
