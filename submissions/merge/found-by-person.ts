/** What a person found on the items of a checklist: which line of 审核记录 speaks of which application. */
import { foldText } from '../../templates/values/text.ts'
import { type Application, contentMark, joinKey } from './entry.ts'

export interface FoundByPerson {
  readonly result: string
  readonly note: string | undefined
  readonly by: string | undefined
  /** As a sheet shows it. */
  readonly on: string | undefined
  /** The sender has written something else since. */
  readonly changedSince: boolean
}

type Values = Readonly<Record<string, unknown>>

const wordAt = (values: Values, key: string): string | undefined =>
  values[key] === undefined ? undefined : String(values[key])

/**
 * @param checks the lines of 审核记录 for one programme; of several on one item the last one counts
 */
export function foundByPerson(
  checks: readonly Values[],
): (application: Application, rule: string) => FoundByPerson | null {
  const index = new Map<string, Values[]>()
  for (const values of checks) {
    const key = joinKey(wordAt(values, 'unit') ?? '', wordAt(values, 'number') ?? '')
    index.set(key, [...(index.get(key) ?? []), values])
  }
  return (application, rule) => {
    const units = new Set([application.origin.unit, application.submission.unit])
    const line = [...units]
      .flatMap((unit) => index.get(joinKey(unit, application.number)) ?? [])
      .filter((values) => foldText(wordAt(values, 'rule') ?? '') === foldText(rule))
      .filter(({ name }) => name === undefined || foldText(String(name)) === foldText(application.name))
      .at(-1)
    const result = line && wordAt(line, 'result')
    if (line === undefined || result === undefined) return null
    return {
      result,
      note: wordAt(line, 'note'),
      by: wordAt(line, 'checkedBy'),
      on: wordAt(line, 'checkedOn'),
      changedSince: line['content'] !== undefined && line['content'] !== contentMark(application),
    }
  }
}

/** `存疑：请补照片（王芳，2026-06-20）` */
export function foundWords({ result, note, by, on, changedSince }: FoundByPerson): string {
  const who = [by, on].filter(Boolean).join('，')
  const words = `${[result, note].filter(Boolean).join('：')}${who === '' ? '' : `（${who}）`}`
  return changedSince ? `${words}；审核以后改过，请再看一遍` : words
}
