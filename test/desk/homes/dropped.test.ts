/** What was dropped finds its place: the office's own beside 收件, all else in it, and a zip of the page's is its state. */
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Dropped, droppedFolder } from '../../../desk/homes/dropped.ts'
import { bytesAt } from '../../../office/folder/folder.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { workbookOf } from './support/workbook-of.ts'

const OFFICE = workbookOf(['办公室信息'])
const SENT = workbookOf(['报送信息'])

const file = (path: string, bytes: Uint8Array<ArrayBuffer> | string): Dropped => ({
  path,
  file: new File([bytes], path.slice(path.lastIndexOf('/') + 1)),
})

const placed = async (dropped: readonly Dropped[]): Promise<string[]> =>
  [...(await droppedFolder('拖入', dropped, nodeCodec)).files.keys()].sort()

describe('what was dropped', () => {
  it('stands as it is where 收件 is among it', async () => {
    expect(await placed([file('通知.xlsx', OFFICE), file('收件/一.xlsx', SENT)])).toEqual([
      '收件/一.xlsx',
      '通知.xlsx',
    ])
  })

  it('loose files: workbooks of the office are its own, all else was sent to it', async () => {
    expect(
      await placed([
        file('各单位/一.xlsx', SENT),
        file('各单位/通知.xlsx', OFFICE),
        file('各单位/~$通知.xlsx', 'lock'),
        file('说明.txt', 'x'),
        file('报送.zip', zipSync({ 'a.xlsx': SENT }) as Uint8Array<ArrayBuffer>),
      ]),
    ).toEqual([
      '收件/各单位/~$通知.xlsx',
      '收件/各单位/一.xlsx',
      '收件/报送.zip',
      '收件/说明.txt',
      '通知.xlsx',
    ])
  })

  it('a zip that the page handed over before is the office’s state', async () => {
    const before = zipSync({
      '.outputs.json': new TextEncoder().encode('{}'),
      '通知.xlsx': OFFICE,
      '结果/summary.json': new TextEncoder().encode('{}'),
    }) as Uint8Array<ArrayBuffer>
    const folder = await droppedFolder('拖入', [file('上次.zip', before), file('一.xlsx', SENT)], nodeCodec)
    expect([...folder.files.keys()].sort()).toEqual([
      '.outputs.json',
      '收件/一.xlsx',
      '结果/summary.json',
      '通知.xlsx',
    ])
    expect(await bytesAt(folder, '通知.xlsx')).toEqual(OFFICE)
  })

  it('a file that was saved after it was chosen stops the whole, and blames no sender', async () => {
    const dead = new File(['x'], '一.xlsx')
    dead.arrayBuffer = async () => {
      throw new DOMException('changed', 'NotReadableError')
    }
    const folder = await droppedFolder('拖入', [{ path: '收件/一.xlsx', file: dead }], nodeCodec)
    await expect(folder.read('收件/一.xlsx')).rejects.toThrow('选取之后又被改动')
  })

  it('a file behind a handle is read as it is now', async () => {
    let text = 'old'
    const handle = { kind: 'file', name: '一.txt', getFile: async () => new File([text], '一.txt') }
    const folder = await droppedFolder(
      '拖入',
      [{ path: '收件/一.txt', file: handle as unknown as FileSystemFileHandle }],
      nodeCodec,
    )
    text = 'new'
    expect(new TextDecoder().decode((await bytesAt(folder, '收件/一.txt'))!)).toBe('new')
  })
})
