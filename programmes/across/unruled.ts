/** Why a clause has no rule of its own, where the reason is the same in several measures. */

export const PREAMBLE = '总领句，由其下各项的规则核对'
export const TASKS = '对各级工会的工作要求，报送表中没有可核对的数据'
export const INTERPRETER = '只定由谁解释，不涉及报送内容'
export const OPTIONAL = '可附可不附，不附不算缺'
