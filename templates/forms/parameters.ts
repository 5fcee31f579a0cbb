/** 填报参数: the year's parameters, which travel with the file. Written by the office, locked in the blank. */
import { text } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'

export const parameterSheet = form({
  id: 'parameters',
  title: '填报参数',
  aliases: ['参数'],
  layout: 'table',
  instructions: ['由发出本表的办公室写好，供核对程序用；填报单位不要改'],
  columns: {
    code: text({
      header: ['参数代号'],
      aliases: ['代号'],
      informative: true,
      rollup: 'key',
      fill: '由程序写',
      width: 26,
    }),
    name: text({
      header: ['参数'],
      aliases: ['参数名称'],
      informative: true,
      fill: '由程序写：参数的名称',
      width: 30,
    }),
    value: text({
      header: ['取值'],
      aliases: ['参数值'],
      informative: true,
      fill: '由程序写：按单位一栏的单位填',
      width: 24,
    }),
    unit: text({
      header: ['单位'],
      informative: true,
      fill: '由程序写：取值的计量单位，如 元、年、个',
      width: 8,
    }),
    basis: text({
      header: ['依据'],
      informative: true,
      fill: '由程序写：所依据的条款或通知文号',
      width: 34,
    }),
  },
})
