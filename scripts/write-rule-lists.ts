/** Writes the lists of rules. Before the pages: those are made from the rules listed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { ruleLists } from './rule-lists.ts'

for (const [file, text] of ruleLists('.')) {
  let current: string | null = null
  try {
    current = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  if (current === text) continue
  writeFileSync(file, text)
  console.log(`written ${file}`)
}
