/** Which part points to which (OPC, ECMA-376 part 2). */
import { LIMITS, type Limits } from '../limits.ts'
import { elements } from '../xml/xml.ts'
import type { Zip } from '../zip/zip.ts'
import { textPart } from './text-part.ts'

export interface Relationship {
  readonly id: string
  /** The last step of the type's address: `worksheet`, `styles`, … the same in transitional and strict files. */
  readonly kind: string
  /** The name of the part it points to. */
  readonly target: string
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1)

/** The part that holds the relationships of `part`; `''` is the package itself. */
export const relationshipsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`

/** A target as a part name: absolute from the package, or relative to the folder of the part that names it. */
export function resolveTarget(from: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folderOf(from) + target).split(/[/\\]/))
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  return path.join('/')
}

/** A target may spell its part with percent escapes. */
function existing(zip: Zip, name: string): string {
  if (zip.has(name) || !name.includes('%')) return name
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The relationships of a part to other parts; those that lead outside are left out. */
export function relationships(zip: Zip, part: string, limits: Limits = LIMITS): Relationship[] {
  const xml = textPart(zip, relationshipsPart(part), limits)
  if (xml === undefined) return []
  const found: Relationship[] = []
  for (const each of elements(xml, 'Relationship')) {
    const [id, type, target] = [each.get('Id'), each.get('Type'), each.get('Target')]
    if (id === undefined || type === undefined || target === undefined) continue
    if (each.get('TargetMode') === 'External') continue
    const kind = type.slice(type.lastIndexOf('/') + 1)
    found.push({ id, kind, target: existing(zip, resolveTarget(part, target)) })
  }
  return found
}
