import { receipt } from '../../../../programmes/jinan-studio/clauses/JN-13b.ts'
import { describeBooking } from '../../../support/booked.ts'

describeBooking(receipt, 'receive', '市总资助', '系统工会')
