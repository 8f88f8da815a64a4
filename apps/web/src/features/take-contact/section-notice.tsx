import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../app/now.js';
import { Say, useWords } from '../../app/words/words.js';
import { clock, fullDay } from '../../ui/dates.js';
import { Icon } from '../../ui/icon.js';
import { NOTICE_WAYS, type NoticeWay } from './contact-form.js';
import { useContact, useMissing } from './contact-tools.js';
import { noticeQuery, type CurrentNotice } from './intake-api.js';

/** The privacy notice, its words and how it was given: before a name or a birth date is asked for. */
export function SectionNotice() {
  const { t } = useWords();
  const { form } = useContact();
  const notice = useQuery(noticeQuery(form.language));
  const missing = useMissing('notice');
  return (
    <section id="s2" aria-labelledby="s2-head" tabIndex={-1}>
      <h2 id="s2-head">2. {t('take.step.notice')}</h2>
      <div className="note note--calm">
        <Icon name="shield" />
        <div>
          {notice.data ? <NoticeText notice={notice.data} /> : <p>{t(notice.isError ? 'take.notice.missing' : 'take.notice.loading')}</p>}
        </div>
      </div>
      {missing ? (
        <p className="usa-error-message" role="alert">
          {t(missing)}
        </p>
      ) : null}
      <NoticeWays notice={notice.data} />
    </section>
  );
}

function NoticeText({ notice }: { notice: CurrentNotice }) {
  const { t, code, language } = useWords();
  const { form } = useContact();
  const begin = notice.sentences.slice(0, 2).join(' ');
  return (
    <>
      <p>
        <b>{t('take.notice.lead')}</b> {t('take.notice.which', { version: notice.version, language: code('language', notice.language) })}
        {notice.language === form.language ? null : ` ${t('take.notice.interpreter', { language: code('language', form.language) })}`}
      </p>
      <p lang={notice.language}>{`${t('quote.open')}${begin} …${t('quote.close')}`}</p>
      <details>
        <summary>{t('take.notice.whole', { n: notice.sentences.length })}</summary>
        <div lang={notice.language} className="flow-1">
          {notice.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <p className="meta">
          <Say
            k="take.notice.source"
            values={{ source: <span lang="en">{notice.source}</span>, date: fullDay(notice.effectiveFrom, language) }}
          />{' '}
          {notice.unverified ? t('take.notice.unverified') : null}
        </p>
      </details>
    </>
  );
}

function NoticeWays({ notice }: { notice: CurrentNotice | undefined }) {
  const { t, code, language } = useWords();
  const { form, set, busy } = useContact();
  const now = useNow();
  const choose = (how: NoticeWay): void => {
    if (notice) set({ notice: { how, at: new Date().toISOString(), version: notice.version, language: notice.language } });
  };
  const spoken = code('language', form.notice?.language ?? notice?.language ?? form.language);
  return (
    <fieldset id="notice" disabled={!notice || busy}>
      <legend className="sr">{t('take.notice.legend')}</legend>
      <div className="radios contact-ways">
        {NOTICE_WAYS.map((how) => {
          const chosen = form.notice?.how === how;
          const way = t(`take.notice.${how}`, { language: spoken });
          return (
            <label key={how}>
              <input type="radio" name="notice" value={how} checked={chosen} onChange={() => choose(how)} />
              {chosen && how !== 'not-yet' ? t('take.notice.at', { way, time: clock(form.notice?.at ?? now, language) }) : way}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
