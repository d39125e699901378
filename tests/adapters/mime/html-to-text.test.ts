import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../shared/adapters/mime/html-to-text.ts';
import { parseFixture } from './fixture-mail.ts';

describe('the text of an HTML mail', () => {
  it('is what a reader would see, with the targets of links', async () => {
    expect((await parseFixture('html-only')).text).toBe(
      [
        'Tôi phản ánh việc thu phí & hẹn lại.',
        '',
        '- Lần một',
        '- Lần hai',
        'Ảnh chụp (https://vidu.example/anh?a=1&b=2) bấm',
        'Trân trọng.',
      ].join('\n'),
    );
  });

  it.each([
    ['a comparison', 'lương < 5 triệu', 'lương < 5 triệu'],
    ['an unclosed tag', 'trước <b class="x', 'trước <b class="x'],
    ['an unclosed quote', '<p title="x>trong</p>sau', 'trong\n\nsau'],
    ['a bracket within quotes', '<p title="a>b">chữ</p>', 'chữ'],
    ['nested hidden elements', '<div hidden><div>a</div>b</div>c', 'c'],
    ['hidden by style', `<span style='Display : None'>a</span>b`, 'b'],
    ['data-hidden, which hides nothing', '<p data-hidden="1">chữ</p>', 'chữ'],
    ['an unclosed script', 'chữ<script>alert(1)', 'chữ'],
    ['an unclosed comment', 'chữ<!-- x', 'chữ<!-- x'],
    ['conditional comments', '<!--[if mso]>a<![endif]-->b<![endif]>c', 'bc'],
    ['entities', '&lt;b&gt; &Agrave; &#x110; &#272; &#0; &khong;', '<b> À Đ Đ \ufffd &khong;'],
    ['a table', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\n\nc'],
    [
      'a link shown as its target',
      '<a href="https://vidu.example">https://vidu.example</a>',
      'https://vidu.example',
    ],
    ['a mail link without quotes', '<a href=mailto:a@b.example>Thư</a>', 'Thư (a@b.example)'],
    ['letters that change length when lowered', 'İİİ<P>chữ</P>', 'İİİ\nchữ'],
  ])('copes with %s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});
