/** A result that the user asked to have in a file of its own: `--json`, `--csv`. */
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { namedAsWorkbook } from '../office/intake/file-kinds.ts'
import { UnusableError } from '../office/unusable.ts'
import { assertFolder } from './staging.ts'

/** What a user named by an option; `undefined` where the option was not given. */
export type ResultPaths = Readonly<Record<'--json' | '--csv', string | undefined>>

const given = (paths: ResultPaths): [string, string][] =>
  Object.entries(paths).filter((entry): entry is [string, string] => entry[1] !== undefined)

/**
 * That every result can be written where it was asked for, before anything is.
 * @param inputs files that the command reads
 * @throws UnusableError where a result would take the place of a workbook, an input or a folder
 */
export async function assertResults(paths: ResultPaths, inputs: readonly string[]): Promise<void> {
  const [first, second] = given(paths)
  if (first !== undefined && first[1] === second?.[1])
    throw new UnusableError(`--json 和 --csv 写的是同一个文件“${first[1]}”：请分开写`)
  for (const [option, path] of given(paths)) {
    if (namedAsWorkbook(path))
      throw new UnusableError(`${option} 不能写成工作簿“${path}”：请换一个扩展名，没有写出任何结果`)
    const there = await stat(path).catch(() => null)
    if (there?.isDirectory())
      throw new UnusableError(`${option} 所指的“${path}”是一个文件夹：请写明文件名，没有写出任何结果`)
    await assertFolder(dirname(path), option)
    if (there === null) continue
    for (const input of inputs) {
      const same = await stat(input).catch(() => null)
      if (same !== null && same.ino === there.ino && same.dev === there.dev)
        throw new UnusableError(`${option} 不能覆盖输入文件“${path}”：请换一个文件名，没有写出任何结果`)
    }
  }
}

/** Writes the file whole or not at all; its folder is made where there is none. */
export async function writeResult(path: string, content: string): Promise<void> {
  const beside = `${path}.${Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString('hex')}.tmp`
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(beside, content)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
