import PostalMime from 'postal-mime';

/** A sent mail as its reader sees it. */
export const readMail = async (raw: string | undefined) => {
  if (raw === undefined) throw new Error('There is no such mail');
  const {
    subject = '',
    text = '',
    html = '',
    headers,
    attachments,
    messageId,
  } = await PostalMime.parse(raw);
  const header = (name: string) => headers.find(({ key }) => key === name)?.value;
  return { subject, text, html, header, attachments, messageId };
};

export const codeIn = (subject: string) => /BN-\w{4}-\w{4}-\w/.exec(subject)?.[0] ?? '';
