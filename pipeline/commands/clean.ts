/** `check --clean DIR PATH…`: copies of workbooks without the marks of a check, whoever put them there. */
import { reasonOf } from '../../office/intake/file-kinds.ts'
import { cleanBook } from '../../workbook/codecs/node.ts'
import { WorkbookError } from '../../workbook/error.ts'
import { EXIT } from '../exit.ts'
import type { FoundFile } from '../intake/walk.ts'
import { withStaging } from '../staging.ts'
import { print } from './print.ts'

/** What became of one file, in words; `null` bytes where no copy is written. */
async function cleaned(
  file: FoundFile,
): Promise<{ says: string; bytes: Uint8Array | null; refused: boolean }> {
  const bytes = await file.bytes()
  if ('reason' in bytes) return { says: bytes.reason, bytes: null, refused: true }
  try {
    const { bytes: clean, removed } = cleanBook(bytes)
    const parts = [
      removed.marks > 0 && `颜色 ${removed.marks} 处`,
      removed.notes > 0 && `批注 ${removed.notes} 条`,
      removed.sheet && '“校验结果”表',
    ].filter(Boolean)
    return parts.length === 0
      ? { says: '没有校验标记，不用清除', bytes: null, refused: false }
      : { says: `已清除${parts.join('、')}`, bytes: clean, refused: false }
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error
    return { says: reasonOf(error, file.path), bytes: null, refused: true }
  }
}

/** Writes the copies under the names of the originals, which stay as they are. */
export async function cleanFiles(files: readonly FoundFile[], out: string): Promise<number> {
  const inputs = files.map(({ full }) => full)
  let [written, refused] = [0, 0]
  await withStaging(out, inputs, async (staging) => {
    for (const file of files) {
      const done = await cleaned(file)
      print(`  ${file.path}：${done.says}`)
      if (done.refused) refused++
      if (done.bytes === null) continue
      await staging.put(file.path, done.bytes)
      written++
    }
    if (written > 0) await staging.commit()
  })
  print(written > 0 ? `清除 ${written} 份，写在 ${out}；原文件没有改动` : '没有写出文件')
  return refused > 0 ? EXIT.errors : EXIT.ok
}
