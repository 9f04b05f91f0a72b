// Responsible for: the Chinese texts of <altegio-review>. Not for: texts that all elements share (common.ts).
// Style: Simplified, with "您".
import type {ReviewWords} from '../../messages.js';
import {common} from './common.js';

export const words: ReviewWords = {
  common,
  review: {
    title: '您对这次到店满意吗？',
    rating: '您的评分',
    ratingHint: '1 分为差，5 分为非常好。',
    ratingMissing: '请选择 1 到 5 分。',
    text: '您的评价',
    optional: '可以留空。',
    send: '提交评价',
    sent: '谢谢。您的评价已提交。',
    submitted: '此次到店已有评价。',
    checking: '连接中断。正在核实您的评价是否已提交…',
    notSent: '连接中断。您的评价未能提交。您可以重试。',
    notKnown: '我们无法核实您的评价是否已提交。',
    checkAgain: '再次核实',
    rated: '{rating} 分（满分 5 分）',
    tip: '付小费',
    privacy: '隐私政策',
    terms: '条款',
    'not-found': '未能找到此次到店记录。请检查链接或联系我们。',
  },
};
