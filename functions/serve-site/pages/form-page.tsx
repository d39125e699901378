import { acts } from '../../../shared/domain/taxonomy.ts';
import type { Unit, UnitLevel } from '../../../shared/domain/unit.ts';
import { Layout } from './layout.tsx';
import type { Texts } from './texts.ts';

/** What the person typed, so that a mistake does not cost them their words. */
export interface FormValues {
  readonly unit?: string;
  readonly text?: string;
  readonly acts?: readonly string[];
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
}

export interface FormPageProps {
  readonly texts: Texts;
  readonly units: readonly Unit[];
  readonly values: FormValues;
  /** Repeating a form with the same token files nothing twice. */
  readonly token: string;
  readonly error?: string;
}

const groups: readonly { levels: readonly UnitLevel[]; vi: string; en: string }[] = [
  { levels: ['department'], vi: 'Sở, ban, ngành', en: 'Departments' },
  { levels: ['agency'], vi: 'Cơ quan khác', en: 'Other agencies' },
  { levels: ['ward', 'commune'], vi: 'Phường, xã', en: 'Wards and communes' },
];

const UnitChoice = ({ texts, units, values }: FormPageProps) => (
  <label>
    {texts.unit}
    <select name="unit">
      <option value="">{texts.unitUnknown}</option>
      {groups.map(({ levels, vi, en }) => (
        <optgroup key={vi} label={texts.lang === 'vi' ? vi : en}>
          {units
            .filter(({ level }) => levels.includes(level))
            .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
            .map(({ code, name }) => (
              <option key={code} value={code} selected={values.unit === code}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  </label>
);

const ActChoice = ({ texts, values }: FormPageProps) => (
  <details open={Boolean(values.acts?.length)}>
    <summary>{texts.acts}</summary>
    <fieldset>
      {acts.map(({ code, vi, en }) => (
        <label key={code}>
          <input type="checkbox" name="acts" value={code} checked={values.acts?.includes(code)} />
          {texts.lang === 'vi' ? vi : en}
        </label>
      ))}
    </fieldset>
  </details>
);

const ContactFields = ({ texts, values }: FormPageProps) => (
  <details open={Boolean(values.name || values.email || values.phone || values.address)}>
    <summary>{texts.contact}</summary>
    <p>
      <small>{texts.contactHint}</small>
    </p>
    <label>
      {texts.name}
      <input name="name" autocomplete="name" maxlength={200} value={values.name} />
    </label>
    <label>
      {texts.email}
      <input name="email" type="email" autocomplete="email" maxlength={254} value={values.email} />
    </label>
    <label>
      {texts.phone}
      <input name="phone" type="tel" autocomplete="tel" maxlength={40} value={values.phone} />
    </label>
    <label>
      {texts.address}
      <input name="address" autocomplete="street-address" maxlength={500} value={values.address} />
    </label>
  </details>
);

export const FormPage = (props: FormPageProps) => {
  const { texts, values, token, error } = props;
  return (
    <Layout texts={texts} title={texts.formTitle} path="/">
      <p>{texts.formIntro}</p>
      {error && (
        <p role="alert" class="alert">
          {error}
        </p>
      )}
      <form method="post" action={`/?lang=${texts.lang}`} autocomplete="off">
        <input type="hidden" name="token" value={token} />
        <UnitChoice {...props} />
        <label>
          {texts.text}
          <textarea name="text" rows={9} required maxlength={20000}>
            {values.text}
          </textarea>
          <small>{texts.textHint}</small>
        </label>
        <ActChoice {...props} />
        <ContactFields {...props} />
        <p>
          <small>{texts.privacy}</small>
        </p>
        <button type="submit">{texts.send}</button>
      </form>
    </Layout>
  );
};
