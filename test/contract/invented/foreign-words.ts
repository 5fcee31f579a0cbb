/** What may stand in no output of another registry: the names of this release's programmes, measures, clauses, places. */
import { strFromU8, unzipSync } from 'fflate'
import { registry } from '../../../programmes/registry.ts'
import { withinPlace } from '../../../templates/places/place.ts'

/** District names such as 市中区 are words of their own; the union's name is not. */
const WORDS: readonly string[] = [
  ...registry.programmes.flatMap(({ id, name, spellings }) => [id, name, ...spellings]),
  ...registry.measures.flatMap(({ title, short }) => [title, short]),
  ...registry.programmes.flatMap(({ parameters }) => parameters.map(({ id }) => id)),
  ...registry.places.flatMap(withinPlace).map(({ union }) => union),
]
const CLAUSE = new RegExp(`\\b(?:${registry.measures.map(({ id }) => id).join('|')})-\\d\\d`)

/** Notes on headers of shared forms still cite the measures of this release: 依据 and what follows it there. */
const CITED_IN_NOTE = /依据：[^<\n]*/g

/** Those of the words that a text has. */
export const foreignIn = (text: string): readonly string[] => {
  const rest = text.replace(CITED_IN_NOTE, '')
  return [...WORDS.filter((word) => rest.includes(word)), ...(CLAUSE.exec(rest) ?? [])]
}

/** Every part of a package of Office's, as text. */
export const textOf = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
