/** What somebody on the page does about what stopped it. */
import type { Remedy } from '../../office/unusable.ts'

export const CLICKS: Readonly<Record<Remedy, string>> = {
  'make-office-book':
    '请把空白表里的“市级办公室工作簿”（省级用“省级办公室工作簿”）填好“办公室信息”和年度通知，放进这个文件夹，再点“再试一次”',
  'name-inbox': '请把放各单位报来文件的那个文件夹改名为“收件”，再点“再试一次”',
  'find-office-books': '请把办公室工作簿放进去，没有的就删去这个文件夹，再点“再试一次”',
  'write-elsewhere': '请把这份文件移到别处或改名，再点“汇总”',
}
