// Reads every sheet of every workbook of a folder with exceljs, concatenates, writes one workbook. Judges nothing.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'

const [src, out, root] = process.argv.slice(2)
const ExcelJS = createRequire(path.join(path.resolve(root), 'package.json'))('exceljs')
const all = new Map()
const files = fs
  .readdirSync(src, { recursive: true })
  .filter((name) => name.endsWith('.xlsx'))
  .sort()
for (const file of files) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path.join(src, file))
  for (const sheet of book.worksheets) {
    const rows = all.get(sheet.name) ?? []
    sheet.eachRow((row) => rows.push([file, ...row.values.slice(1)]))
    all.set(sheet.name, rows)
  }
}
const merged = new ExcelJS.Workbook()
for (const [name, rows] of all) merged.addWorksheet(name).addRows(rows)
await merged.xlsx.writeFile(out)
