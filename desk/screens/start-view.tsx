/** The first page: what to put where, and three ways in. */
import { Button } from '@fluentui/react-components'
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table'
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open'
import { PlayRegular } from '@fluentui/react-icons/svg/play'
import type { ReactElement } from 'react'
import { useDesk } from './desk-context.ts'
import './start.css'

const TREE = [
  ['2026', '一个办公室、一个年度一个文件夹'],
  ['收件', '各单位报来的文件，原样放；程序从不改动'],
  ['通知.xlsx', '办公室信息、年度通知要素、推荐名额分配'],
  ['审定.xlsx', '审定意见、拟命名名单；程序列出，意见由您填'],
  ['结果', '汇总表、上报件、给各单位的回复；可以删了重来'],
] as const

export function StartView(): ReactElement {
  const { desk, doors } = useDesk()
  const { pickFolder } = doors
  const openFolder = async (): Promise<void> => {
    const handle = await pickFolder?.()
    if (handle != null) await desk.openHandle(handle)
  }
  const openFiles = async (): Promise<void> => {
    const picked = await doors.pickFiles()
    if (picked !== null) await desk.openDropped(picked.name, picked.files)
  }
  return (
    <main className="start">
      <h1>工会申报汇总</h1>
      <p className="start-lead">
        把各单位报来的工作簿合成汇总表，逐条审核、定名额、核资金，给每个单位出回复。不联网，文件不离开本机。
      </p>
      <div className="start-ways">
        <section>
          <FolderOpenRegular className="start-icon" aria-hidden />
          <h2>打开办公室的文件夹</h2>
          <p>
            {pickFolder === null
              ? '这个浏览器不能直接读写文件夹，请用右边的办法。'
              : '结果和审定写回同一个文件夹，下次接着办。'}
          </p>
          <Button appearance="primary" disabled={pickFolder === null} onClick={() => void openFolder()}>
            选择文件夹
          </Button>
        </section>
        <section>
          <DocumentTableRegular className="start-icon" aria-hidden />
          <h2>拖进来</h2>
          <p>把文件夹、工作簿或压缩包拖到这一页。办完把结果存成一个压缩包，下次拖回来接着办。</p>
          <Button onClick={() => void openFiles()}>选择文件</Button>
        </section>
        <section>
          <PlayRegular className="start-icon" aria-hidden />
          <h2>先看一看</h2>
          <p>用编造的一年试一遍：近百份报送，三十来处毛病。什么也不会写到您的电脑上。</p>
          <Button onClick={() => void desk.openExample()}>用示例试一试</Button>
        </section>
      </div>
      <section className="start-tree" aria-labelledby="start-tree-title">
        <h2 id="start-tree-title">文件夹里放什么</h2>
        <dl>
          {TREE.map(([name, what], index) => (
            <div key={name} className={index === 0 ? 'tree-root' : 'tree-leaf'}>
              <dt>{name}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <p>
          去年用过的，先打开去年的文件夹，再点右上角“更多”里的“启用新年度”：单位、名额、名册和台账带过来，日期和文号清空。
        </p>
      </section>
    </main>
  )
}
