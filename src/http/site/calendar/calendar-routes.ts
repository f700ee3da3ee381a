import { Router } from 'express';
import { calendarFilePath, calendarPath, localePrefix } from '../../../publication/addresses.ts';
import { LOCALES } from '../../../publication/release.ts';
import { type PublicServices, type PublicTarget, respond } from '../respond.ts';
import { calendarFileResponse, itemFileResponse } from './calendar-file.ts';
import { monthResponse, upcomingResponse } from './calendar-response.ts';

const YEAR = /^[1-9]\d{3}$/;
const MONTH = /^(?:0[1-9]|1[0-2])$/;
const NUMBER = /^[1-9]\d{0,8}$/;

/** The calendar in each language, for people and for their programs, and the file of one text's event. */
export function calendarRoutes(services: PublicServices): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const { context } = services;
  const target = (share: PublicTarget['share'], key: string, render: PublicTarget['render']) => ({
    share,
    key,
    render,
  });
  for (const locale of LOCALES) {
    const page = calendarPath(locale);
    const file = calendarFilePath(locale);
    const upcoming = target('named', page, () => upcomingResponse(context, locale));
    const whole = target('named', file, () => calendarFileResponse(context, locale));
    router.get(page, (req, res) => respond(services, req, res, upcoming));
    router.get(file, (req, res) => respond(services, req, res, whole));
    router.get(`${page}/:year/:month`, (req, res) => {
      const { year, month } = req.params;
      if (!YEAR.test(year) || !MONTH.test(month)) return respond(services, req, res, null);
      const of = { year: Number(year), month: Number(month) };
      const key = calendarPath(locale, of);
      return respond(
        services,
        req,
        res,
        target('made-up', key, () => monthResponse(context, locale, of)),
      );
    });
    router.get(`${localePrefix(locale)}/news/:number.ics`, (req, res) => {
      const { number } = req.params;
      if (typeof number !== 'string' || !NUMBER.test(number)) return respond(services, req, res, null);
      const key = `${localePrefix(locale)}/news/${number}.ics`;
      return respond(
        services,
        req,
        res,
        target('named', key, () => itemFileResponse(context, Number(number), locale)),
      );
    });
  }
  return router;
}
