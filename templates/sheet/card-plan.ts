/** What follows from how a form is laid out as a card. */
import { foldTitle } from '../values/text.ts'
import type { CardPart, CardPlan } from './form.ts'

/** The parts of one kind of card, in order. */
export const partsOfKind = ({ parts }: CardPlan, kind: string): readonly CardPart[] =>
  parts.filter(({ only }) => only === undefined || only.includes(kind))

/** Stands in each box for an opinion, where the seal goes. */
export const SEAL = '（盖章）'

/** Columns that a card fills in before anybody has touched it. */
export const givenKeys = ({ kinds }: CardPlan): ReadonlySet<string> =>
  new Set(kinds.flatMap(({ given }) => Object.keys(given)))

const NUMBERED = /^[一二三四五六七八九十]{1,3}、/

/** Whether words on a card are nobody's answer: a heading with its number, a line under one, the place of the seal. */
export function isOfPlan({ parts }: CardPlan, text: string): boolean {
  if (text === SEAL) return true
  const folded = foldTitle(text).replace(NUMBERED, '')
  return parts.some(({ title, hint }) => text === hint || folded === foldTitle(title))
}
