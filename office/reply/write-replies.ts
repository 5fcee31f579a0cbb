/** For each sender its own marked copy and a letter; for each file that could not be used, a letter that says why. */

import type { MergedNode } from '../../submissions/merge/node.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import type { Day } from '../../templates/values/day.ts'
import { fileStem } from '../../templates/values/file-name.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import type { Source } from '../intake/read-files.ts'
import { placeName } from '../node-files.ts'
import type { Outputs } from '../outputs.ts'
import type { RolledUp, Run } from '../rollup.ts'
import { correspondents } from './correspondents.ts'
import { markedCopy } from './marked-copy.ts'
import { findingsOf, type Reply, replyTo, replyToRefused } from './reply.ts'

/** The letter as a file. What writes it is loaded with the first letter. */
const letterOf = async (reply: Reply): Promise<Uint8Array> =>
  (await import('./reply-docx.ts')).replyDocument(reply)

/** A folder or file name that every system takes. */
export const safe = (name: string): string => name.replace(/[<>:"/\\|?*\p{Cc}]/gu, '_').replace(/[. ]+$/, '')

/** Gives each path once: a second file of the same name gets a number. */
export function distinct(): (path: string, ending: string) => string {
  const taken = new Set<string>()
  return (path, ending) => {
    let name = `${path}${ending}`
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${path}-${n}${ending}`
    taken.add(name.toLowerCase())
    return name
  }
}

interface Copied {
  /** `null` where nothing could be marked. */
  readonly bytes: Uint8Array | null
  readonly ending: string
  readonly left: readonly string[]
}

/** The copy of a submission's file; `null` where it cannot be marked or is no longer there. */
async function copyOf(
  node: MergedNode,
  submission: Submission,
  source: Source,
  codec: Codec,
): Promise<Copied | null> {
  const bytes = await source()
  if (bytes === null || 'reason' in bytes) return null
  const { unit, version, file } = submission
  const captions = [`${unit}　第 ${version} 版　${fileStem(file)}`, `汇总单位：${node.place}`]
  const title = `${node.year}年${node.programme.name}校验结果`
  const copy = markedCopy(node.registry, bytes, title, captions, findingsOf(node, submission), codec)
  return copy && (copy.bytes === bytes ? { ...copy, bytes: null } : copy)
}

/** Where the replies of a merge are put: `济南市创新工作室/济南市/返回`. */
export const folderOf = ({ programme, place }: Pick<MergedNode, 'programme' | 'place'>): string =>
  `${programme.name}/${placeName(place)}/返回`

/** What replies are made of. */
export interface Replying {
  /** The bytes of each submission's file. */
  readonly sources: ReadonlyMap<string, Source>
  readonly codec: Codec
  /** The day of the letters. */
  readonly today: Day
  /** Awaited after each letter. */
  readonly onLetter: () => Promise<void>
}

async function writeNode(
  { node }: Pick<RolledUp, 'node'>,
  { sources, codec, today, onLetter }: Replying,
  outputs: Outputs,
): Promise<void> {
  const name = distinct()
  for (const submission of node.submissions) {
    const source = sources.get(submission.file)
    // What a lower merge of this very run handed on is mended below, by those who wrote it.
    if (source === undefined) continue
    const folder = `${folderOf(node)}/${safe(submission.unit)}`
    // A file that several unions share holds what is nobody else's business.
    const noCopy = node.superseded.has(submission) || submission.foreign?.shared === true
    const copied = noCopy ? null : await copyOf(node, submission, source, codec)
    const copy = copied?.bytes && name(`${folder}/${safe(fileStem(submission.file))}（校验）`, copied.ending)
    if (copied?.bytes && copy) await outputs.put(copy, copied.bytes)
    const reply = replyTo(node, submission, today, copy?.slice(folder.length + 1) ?? null, copied?.left)
    const letter = name(`${folder}/${safe(fileStem(submission.file))}（回复）`, '.docx')
    await outputs.put(letter, await letterOf(reply))
    await onLetter()
  }
}

async function writeRefused(
  run: Pick<Run, 'registry' | 'rollups' | 'refused' | 'offices'>,
  { onLetter }: Replying,
  outputs: Outputs,
): Promise<void> {
  const name = distinct()
  for (const { file, reason } of run.refused) {
    const letter = name(`未采用的文件/${safe(fileStem(file))}（回复）`, '.docx')
    await outputs.put(letter, await letterOf(replyToRefused(file, reason, correspondents(run, file))))
    await onLetter()
  }
}

/** How many letters a run writes. */
export const lettersOf = (
  { rollups, refused }: Pick<Run, 'rollups' | 'refused'>,
  sources: Replying['sources'],
): number =>
  rollups.flatMap(({ node }) => node.submissions.filter(({ file }) => sources.has(file))).length +
  refused.length

export async function writeReplies(
  run: Pick<Run, 'registry' | 'rollups' | 'refused' | 'offices'>,
  replying: Replying,
  outputs: Outputs,
): Promise<void> {
  for (const rolled of run.rollups) await writeNode(rolled, replying, outputs)
  await writeRefused(run, replying, outputs)
}
