import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { agreementTextQuery } from '../../../api/plan-record.js';
import { usePageTitle } from '../../../app/page-title.js';
import { useWords } from '../../../app/words/words.js';
import { SelectField } from '../../../ui/fields.js';
import { Icon } from '../../../ui/icon.js';
import { QueryView } from '../../../ui/query-view.js';
import { MyPage, type MyPlan } from '../my-page.js';
import { WhatWasSaid } from './what-was-said.js';
import { PaperText } from './paper-text.js';

/** The person reads the exact text of their plan in a language, and says yes or no to it by themselves. */
export function MyPapersPage() {
  const { t } = useWords();
  usePageTitle(t('me.papers.title'));
  return <MyPage head={<Head />}>{(mine) => <Papers mine={mine} />}</MyPage>;
}

function Head() {
  const { t } = useWords();
  const { family } = useSearch({ strict: false }) as { family?: string };
  return (
    <>
      <p>
        <Link to="/me" search={{ family }} className="me-tap">
          <Icon name="arrow_back" />
          {t('me.back')}
        </Link>
      </p>
      <h1>{t('me.papers.title')}</h1>
    </>
  );
}

function Papers({ mine }: { mine: MyPlan }) {
  const { t } = useWords();
  const { board } = mine;
  return board.version === 0 ? <p>{t('me.papers.none')}</p> : <Version key={board.version} mine={mine} />;
}

function Version({ mine }: { mine: MyPlan }) {
  const words = useWords();
  const { t } = words;
  const { board } = mine;
  const [language, setLanguage] = useState<string>(words.language);
  const query = useQuery(agreementTextQuery(board.id, board.version, language));
  return (
    <>
      <WhatWasSaid mine={mine} />
      <QueryView query={query} loading={<p role="status">{t('agree.loading')}</p>}>
        {(text) => (
          <div className="flow-4">
            <SelectField
              label={t('me.papers.language')}
              value={language}
              onChange={setLanguage}
              options={text.languages.map(({ language: code }) => ({ value: code, label: words.code('language', code) }))}
            />
            <PaperText key={language} text={text} mine={mine} onLanguage={setLanguage} />
          </div>
        )}
      </QueryView>
    </>
  );
}
