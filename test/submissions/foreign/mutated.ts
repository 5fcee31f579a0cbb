/** Labels as other people write them: of our columns in another dress, and of something else in words like ours. */
import fc from 'fast-check'

/** The same column, as clerks and printers dress its name. */
const SAME: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => [...name].join(' '),
  (name) => `*${name}`,
  (name) => `${name}（必填）`,
  (name) => `${name}\n`,
  (name) => `${name}：`,
]

/** Something else: what belongs to it, what was before, whose it is besides. */
const OTHER: readonly ((name: string) => string)[] = [
  (name) => `原${name}`,
  (name) => `上年度${name}`,
  (name) => `配偶${name}`,
  (name) => `其他${name}`,
  (name) => `${name}电话`,
  (name) => `${name}邮编`,
  (name) => `${name}排名`,
  (name) => `${name}（配偶）`,
  (name) => `${name}（上年）`,
  (name) => `${name}（联系电话）`,
  (name) => `${name}（第二名）`,
]

export interface Mutated {
  readonly label: string
  readonly same: boolean
}

export const mutated = (name: string): fc.Arbitrary<Mutated> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...SAME).map((dress) => ({ label: dress(name), same: true })) },
    { weight: 2, arbitrary: fc.constantFrom(...OTHER).map((turn) => ({ label: turn(name), same: false })) },
  )
