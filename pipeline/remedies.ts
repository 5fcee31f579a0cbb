/** What somebody at the command line does about what stopped a run. */
import type { Remedy } from '../office/unusable.ts'

export const COMMANDS: Readonly<Record<Remedy, string>> = {
  'make-office-book': '请用 templates --for-office 生成一份，填好“办公室信息”和年度通知，放进这个文件夹',
  'name-inbox': '各单位报来的文件放在哪个文件夹，请用 --inbox 写明，只用写一次',
  'find-office-books': '请检查 --office 的路径',
  'write-elsewhere': '请用 --out 另指定输出文件夹',
}
