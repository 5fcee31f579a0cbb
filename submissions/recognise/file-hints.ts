/** What the name and folders of a file say of its sender, programme and year: hints that must agree with its content. */

import type { Registry } from '../../programmes/registry-of.ts'
import type { Judged } from '../../rules/judgement.ts'
import { placeOfUnion } from '../../rules/words/union-names.ts'
import { citiesAround, countiesOf, type Place } from '../../templates/places/place.ts'
import { foldText } from '../../templates/values/text.ts'
import { unitKey } from '../merge/entry.ts'
import { onSender } from '../merge/submission-findings.ts'
import { receivingPlace } from './official-names.ts'
import type { Submission } from './submission.ts'

const short = (union: string): string => union.replace(/(总工会|工会)$/, '')

type Spelling = readonly [spelling: string, name: string]

const spellingsOf = ({ programmes }: Registry): readonly Spelling[] => [
  ...programmes.map(({ name }): Spelling => [name, name]),
  ...programmes.flatMap(({ name, spellings }) => spellings.map((spelling): Spelling => [spelling, name])),
]

/** The programmes that a path names. */
const programmesIn = (path: string, spellings: readonly Spelling[]): Set<string> =>
  new Set(spellings.filter(([spelling]) => path.includes(foldText(spelling))).map(([, name]) => name))

const withoutProgrammes = (name: string, spellings: readonly Spelling[]): string =>
  spellings.reduce((left, [spelling]) => left.replaceAll(foldText(spelling), '|'), name)

/** Four digits that stand alone and can be a year. */
const yearsIn = (name: string): Set<number> =>
  new Set([...name.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map(([, year]) => Number(year)))

/** A word of the file's name that ends in 工会: the full name of a union. */
const unionIn = (name: string): string | null => /[\p{Script=Han}（）()]+工会/u.exec(name)?.[0] ?? null

/** Whether a name in a file's name may be the sender's: 枣庄市市中区 is not Jinan's 市中区. */
function mayMean(full: string, own: string, receiver: Place): boolean {
  const [there, here] = [full, own].map((union) => placeOfUnion(union, receiver))
  if (there !== null && here !== null) return there === here
  return full.endsWith(own) || own.endsWith(full)
}

/** The union that the file's name means, where it means one and it is not the sender. */
function otherUnion(
  { unit, sentTo, programme }: Submission,
  name: string,
  known: readonly string[],
): string | null {
  const own = unitKey(unit)
  // Whom it was sent to is no sender.
  const full = unionIn(name.replaceAll(unitKey(sentTo), '|'))
  const receiver = receivingPlace(programme, sentTo)
  if (full !== null) return mayMean(full, own, receiver) ? null : full
  if (name.includes(short(own))) return null
  const others = [...known, ...[...countiesOf(receiver), ...citiesAround(receiver)].map(({ union }) => union)]
  return (
    others.find((union) => unitKey(union) !== unitKey(sentTo) && name.includes(short(unitKey(union)))) ?? null
  )
}

/** @param known the unions that are expected to report */
export function hintFindings(registry: Registry, submission: Submission, known: readonly string[]): Judged[] {
  const { file, programme, unit, year } = submission
  const spellings = spellingsOf(registry)
  const path = foldText(file)
  const name = withoutProgrammes(path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, ''), spellings)
  const judged: Judged[] = []
  const ask = (key: 'unit' | 'programme' | 'year', message: string): void =>
    void judged.push(
      onSender(
        submission,
        {
          severity: 'review',
          message,
          mend: '请与报送单位核实是否放错、填错；填错的改正后重新报送，文件名有误的改文件名',
        },
        key,
      ),
    )
  const other = otherUnion(submission, name, known)
  if (other !== null) ask('unit', `文件名写的是“${other}”，报送单位填的是“${unit}”`)
  const named = programmesIn(path, spellings)
  const own = programme.name
  if (named.size > 0 && !named.has(own))
    ask('programme', `文件名或文件夹写的是“${[...named].join('、')}”，申报项目填的是“${own}”`)
  const years = yearsIn(name)
  if (years.size > 0 && !years.has(year))
    ask('year', `文件名写的是 ${[...years].join('、')} 年，申报年度填的是 ${year}`)
  return judged
}
