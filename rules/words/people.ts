/** Names of people as clerks list them in one cell. */
import { foldText } from '../../templates/values/text.ts'

/** Family names of two characters: 欧阳 明 is one person, 张建国 李卫东 are two. */
const COMPOUND =
  /^(欧阳|上官|诸葛|司马|司徒|慕容|令狐|皇甫|尉迟|东方|公孙|长孙|宇文|夏侯|端木|澹台|申屠|南宫|西门|独孤|呼延)$/

/** 1. and ①, which NFKC makes a plain figure, before a name; not the figure of 等3人. */
const NUMBERING = /\d{1,2}[.、):]?\s*(?=\p{Script=Han})(?![人名位])/gu

/** Spaces part names of two characters or more; within a name they are for looks. */
function bySpaces(part: string): string[] {
  const words = part.trim().split(/\s+/)
  const whole = words.length === 1 || words.some((word) => [...word].length < 2)
  return whole || (words.length === 2 && COMPOUND.test(words[0]!)) ? [part] : words
}

/** 和, 与 and 及 part names of two characters or more: 和平 is a name. */
function byAnd(part: string): string[] {
  const words = part.split(/以及|[和与及]/)
  return words.every((word) => [...word].length >= 2) ? words : [part]
}

/** The names of a cell, folded for comparison; remarks in brackets and numbering are left out. */
export const peopleIn = (text: string | undefined): string[] =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(NUMBERING, '、')
    .split(/[、,;/|\n]+/)
    .flatMap(bySpaces)
    .map(foldText)
    .flatMap(byAnd)
    .filter((name) => name !== '')

/** 张三等, 李四等5人, 3 人, 维修班全体: words that stand for people without naming them. */
export const standsForMore = (name: string): boolean =>
  /等(共?[\d一二三四五六七八九十两几]+余?[人名位])?$|^共?\d+[人名位]$|全体|班组成员/.test(name)
