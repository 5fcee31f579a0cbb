/** Headers that belong to nothing in a form and yet look like one of its columns: offered, never taken. */
import type { Column } from '../sheet/column.ts'
import { type Form, headerName, headerPath } from '../sheet/form.ts'
import { headerKey } from '../values/text.ts'
import { type FoundColumn, type FoundHeader, isSerial, lastLine } from './headers.ts'

/** Words that clerks use one for the other. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/时间|日子/g, '日期'],
  [/帐/g, '账'],
  [/年纪|岁数/g, '年龄'],
  [/号码|代码|编码/g, '号'],
  [/名字|名称/g, '名'],
  [/金额|数额|款额/g, '额'],
  [/人数|个数|数量/g, '数'],
  [/带头人|负责人/g, '领衔人'],
  [/是否为?|有无/g, ''],
]

const plainer = (word: string): string =>
  ALIKE.reduce((text, [from, to]) => text.replace(from, to), headerKey(word).bare)

/** The length of the longest common subsequence, in characters. */
function shared(a: readonly string[], b: readonly string[]): number {
  let line = new Array<number>(b.length + 1).fill(0)
  for (const letter of a) {
    const next = [0]
    for (const [j, other] of b.entries())
      next.push(letter === other ? line[j]! + 1 : Math.max(line[j + 1]!, next[j]!))
    line = next
  }
  return line.at(-1)!
}

/** How alike two words are, from 0 to 1 (Dice's measure over the common subsequence); 0 where they cannot be alike. */
function likeness(a: string, b: string): number {
  const both = a.length + b.length
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const inside = short.length >= 2 && 2 * short.length >= long.length && long.includes(short)
  if (inside) return Math.max(ENOUGH, (2 * short.length) / both)
  if (2 * Math.min(a.length, b.length) < ENOUGH * both) return 0
  let common = 0
  for (const letter of a) if (b.includes(letter)) common++
  return 2 * common < ENOUGH * both ? 0 : (2 * shared([...a], [...b])) / both
}

/** From here on two headers are taken to mean the same. */
const ENOUGH = 0.7

/** Longer text is no header. */
const LONGEST = 30

/** A column whose header looks like one that the form has and the sheet seems to lack. */
export interface LikelyColumn extends FoundColumn {
  readonly key: string
}

const namesOfColumn = new WeakMap<Column, readonly string[]>()

function plainNames(column: Column): readonly string[] {
  const known = namesOfColumn.get(column)
  if (known) return known
  const names = [headerName(column), headerPath(column), ...(column.aliases ?? [])].map(plainer)
  const once = [...new Set(names)]
  namesOfColumn.set(column, once)
  return once
}

/** For each unknown header the form's missing column that it looks like, where exactly one fits best. */
export function likelyColumns(form: Form, { columns, extra }: FoundHeader): LikelyColumn[] {
  const lacking = Object.entries(form.columns).filter(([key]) => !columns.has(key))
  if (lacking.length === 0 || extra.length === 0) return []
  const words = lacking.map(([key, column]) => ({ key, names: plainNames(column) }))
  return extra.flatMap((found) => {
    if (found.header.length > LONGEST || isSerial(found)) return []
    const own = [...new Set([found.header, lastLine(found.header)].map(plainer))]
    const scores = words
      .map(({ key, names }) => ({
        key,
        score: Math.max(...own.flatMap((a) => names.map((b) => likeness(a, b)))),
      }))
      .filter(({ score }) => score >= ENOUGH)
      .sort((a, b) => b.score - a.score)
    const [best, second] = scores
    return best === undefined || best.score === second?.score ? [] : [{ ...found, key: best.key }]
  })
}
