/** What follows from how a form is laid out as a card. */
import { foldTitle } from '../values/text.ts'
import type { CardPart, CardPlan, Form } from './form.ts'

/** The parts of one kind of card, in order. */
export const partsOfKind = ({ parts }: CardPlan, kind: string): readonly CardPart[] =>
  parts.filter(({ only }) => only === undefined || only.includes(kind))

/** The forms that belong to the record of a card. */
export const formsOnCard = ({ parts }: CardPlan): readonly Form[] =>
  parts.flatMap((part) => ('table' in part ? part.table : 'card' in part ? part.card : []))

/** Stands in each box for an opinion, where the seal goes. */
export const SEAL = '（盖章）'

/** Stands in each box that is signed or sealed on paper. */
export const SEAL_AND_DAY = '（签字、盖章）\n年　　月　　日'

/** Columns that a card fills in before anybody has touched it. */
export const givenKeys = ({ kinds }: CardPlan): ReadonlySet<string> =>
  new Set(kinds.flatMap(({ given }) => Object.keys(given)))

const NUMBERED = /^[一二三四五六七八九十]{1,3}、/

/** Whether words on a card are nobody's answer: a heading with its number, a line under one, the place of the seal. */
export function isOfPlan({ parts }: CardPlan, text: string): boolean {
  if (text === SEAL || text === SEAL_AND_DAY) return true
  const folded = foldTitle(text).replace(NUMBERED, '')
  return parts.some(
    (part) =>
      text === part.hint ||
      folded === foldTitle(part.title) ||
      ('seals' in part && part.seals.includes(text)),
  )
}
