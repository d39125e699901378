import { type DemoPerson, demoPeople } from './staff.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');

const layout = (title: string, body: string) => `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
  body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
  button { font: inherit; display: block; width: 100%; text-align: left; margin: .4rem 0; padding: .6rem 1rem }
  textarea { width: 100%; height: 9rem; font-family: ui-monospace, monospace }
</style>
<main>
<h1>${title}</h1>
${body}
</main>
</html>`;

const choice = ({ user, name, unit }: DemoPerson) =>
  `<button name="user" value="${escaped(user)}">${escaped(name)} (${escaped(unit)})</button>`;

/** Asks which demonstration person to sign in as; the form goes back to `action`. */
export const choicePage = (action: string) =>
  layout(
    'Đăng nhập chạy thử',
    `<p>Chọn một người mẫu. Đây là bản chạy trên máy này, không có mật khẩu và không có người thật.</p>
<form method="post" action="${escaped(action)}">${demoPeople().map(choice).join('\n')}</form>
<form method="post" action="${escaped(action)}">
<p><label>Hoặc cán bộ, thủ trưởng của đơn vị khác: <input name="user" placeholder="officer@sotp"></label>
<button>Đăng nhập</button></p></form>`,
  );

/** Says who one is now and shows the token to copy. */
export const resultPage = ({ name, user, unit, roles }: DemoPerson, token: string) =>
  layout(
    'Đã đăng nhập',
    `<p><strong>${escaped(name)}</strong> (${escaped(user)}), đơn vị ${escaped(unit)}, vai trò: ${roles.join(', ')}.</p>
<p><label>Mã truy cập, dùng trong tiêu đề <code>Authorization: Bearer …</code>
<textarea readonly>${escaped(token)}</textarea></label></p>
<p><a href="/_local/sign-in">Đăng nhập người khác</a> · <a href="/">Trang tiếp nhận</a></p>`,
  );
