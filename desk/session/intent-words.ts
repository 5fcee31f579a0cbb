/** An act in a few words, for the button that takes it back. */
import type { Intent } from './intent.ts'

const recordWords = ({ unit, number }: { readonly unit: string; readonly number: string }): string =>
  `${unit} ${number}`

export function intentWords(intent: Intent): string {
  switch (intent.kind) {
    case 'accept':
      return `接收 ${intent.unit} ${intent.number ?? ''}`.trim()
    case 'sendBack':
      return `退回 ${intent.unit} ${intent.number ?? ''}`.trim()
    case 'unlock':
      return `解锁 ${intent.unit} ${intent.number ?? ''}`.trim()
    case 'extend':
      return `延期 ${intent.unit}`
    case 'decide':
      return `${intent.decision ?? '收回意见'} ${recordWords(intent.record)}`
    case 'waive':
      return `豁免 ${intent.rule} ${recordWords(intent.record)}`
    case 'settle':
      return `处理重复 ${intent.settled.map(({ record }) => recordWords(record)).join('、')}`
    case 'tick':
      return `审核记录 ${recordWords(intent.record)}`
    case 'name':
      return `列入拟命名名单 ${recordWords(intent.record)}`
    case 'unname':
      return `移出拟命名名单 ${recordWords(intent.name)}`
    case 'step':
      return intent.name === null
        ? `填命名步骤 ${intent.programme}`
        : `填命名步骤 ${recordWords(intent.name)}`
    case 'mapForm':
      return `对照表样 ${intent.sample}`
    case 'chooseForm':
      return `改作${intent.form === null ? intent.programme : `《${intent.form}》`} ${intent.sample}`
    case 'mapColumn':
      return `对照“${intent.label}”一栏`
    case 'forgetColumns':
      return `去掉 ${intent.labels.length} 栏`
    case 'settleSender':
      return `认定报送单位 ${intent.found}`
  }
}
