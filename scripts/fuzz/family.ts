/** What a family of inputs is, and what families share. */
import fc from 'fast-check'
import type { Corpus } from './corpus.ts'

/** Called with every input before it is tried, so that one that crashes or hangs is known. */
export type Trying = (name: string, bytes: Uint8Array) => void

export interface Family {
  readonly name: string
  /** Runs for a gate, in proportion to what it finds and costs. */
  readonly share: number
  property(corpus: Corpus, trying: Trying): fc.IAsyncProperty<unknown>
}

export const pick = <T>(all: readonly T[], n: number): T => all[n % all.length]!
export const n = fc.nat({ max: 1_000_000 })

/** Texts that programs trip over. */
export const NASTY = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '=HYPERLINK("javascript:alert(1)")',
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '&lt;',
  ']]>',
  '_x0041_',
  '',
  ' ',
  '\u3000',
  '0',
  '1e309',
  '2020.10',
  '二〇二〇年四月',
  '同上',
  '〃',
  '合计',
  '3.7E+17',
  '#REF!',
  'x'.repeat(32_767),
  '\ud83d\ude00',
  '9'.repeat(400),
  '-0',
  '1900-02-29',
  '99999-99-99',
  '（'.repeat(3000),
]
