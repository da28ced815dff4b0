import type { Tracker } from "../tracker.ts";
import { sixSense } from "./6sense.ts";
import { thirtyThreeAcross } from "./33across.ts";
import { la51 } from "./51la.ts";
import { a8 } from "./a8.ts";
import { abTasty } from "./ab-tasty.ts";
import { acoustic } from "./acoustic.ts";
import { acquiaOptimize } from "./acquia-optimize.ts";
import { actOn } from "./act-on.ts";
import { activecampaign } from "./activecampaign.ts";
import { acxiom } from "./acxiom.ts";
import { adara } from "./adara.ts";
import { addthis } from "./addthis.ts";
import { adform } from "./adform.ts";
import { adjust } from "./adjust.ts";
import { adkernel } from "./adkernel.ts";
import { admitad } from "./admitad.ts";
import { admixer } from "./admixer.ts";
import { adobeAnalytics } from "./adobe-analytics.ts";
import { adobeCampaign } from "./adobe-campaign.ts";
import { adobeExperienceCloud } from "./adobe-experience-cloud.ts";
import { adroll } from "./adroll.ts";
import { adtelligent } from "./adtelligent.ts";
import { adtheorent } from "./adtheorent.ts";
import { adtraction } from "./adtraction.ts";
import { ahrefsAnalytics } from "./ahrefs-analytics.ts";
import { airbrake } from "./airbrake.ts";
import { akamaiMpulse } from "./akamai-mpulse.ts";
import { albacross } from "./albacross.ts";
import { algoliaInsights } from "./algolia-insights.ts";
import { amazon } from "./amazon.ts";
import { amazonSes } from "./amazon-ses.ts";
import { amplitude } from "./amplitude.ts";
import { apollo } from "./apollo.ts";
import { appcues } from "./appcues.ts";
import { appdynamics } from "./appdynamics.ts";
import { apple } from "./apple.ts";
import { appsflyer } from "./appsflyer.ts";
import { asana } from "./asana.ts";
import { atlassian } from "./atlassian.ts";
import { attentive } from "./attentive.ts";
import { audigent } from "./audigent.ts";
import { avantlink } from "./avantlink.ts";
import { aweber } from "./aweber.ts";
import { awin } from "./awin.ts";
import { awsRum } from "./aws-rum.ts";
import { axeptio } from "./axeptio.ts";
import { azureApplicationInsights } from "./azure-application-insights.ts";
import { baiduAds } from "./baidu-ads.ts";
import { baiduTongji } from "./baidu-tongji.ts";
import { basis } from "./basis.ts";
import { beehiiv } from "./beehiiv.ts";
import { beeswax } from "./beeswax.ts";
import { benchmarkEmail } from "./benchmark-email.ts";
import { bidswitch } from "./bidswitch.ts";
import { bidtellect } from "./bidtellect.ts";
import { bitly } from "./bitly.ts";
import { blackbaud } from "./blackbaud.ts";
import { bloomreach } from "./bloomreach.ts";
import { blueTriangle } from "./blue-triangle.ts";
import { blueconic } from "./blueconic.ts";
import { blueshift } from "./blueshift.ts";
import { bombora } from "./bombora.ts";
import { booking } from "./booking.ts";
import { boomerang } from "./boomerang.ts";
import { branch } from "./branch.ts";
import { braze } from "./braze.ts";
import { brevo } from "./brevo.ts";
import { brightcove } from "./brightcove.ts";
import { buffer } from "./buffer.ts";
import { bugsnag } from "./bugsnag.ts";
import { callTrackingMetrics } from "./call-tracking-metrics.ts";
import { callrail } from "./callrail.ts";
import { campaignMonitor } from "./campaign-monitor.ts";
import { canarytokens } from "./canarytokens.ts";
import { catchpoint } from "./catchpoint.ts";
import { cdpResolution } from "./cdp-resolution.ts";
import { chartbeat } from "./chartbeat.ts";
import { cheetahDigital } from "./cheetah-digital.ts";
import { cirrusInsight } from "./cirrus-insight.ts";
import { cj } from "./cj.ts";
import { clearbit } from "./clearbit.ts";
import { cleverreach } from "./cleverreach.ts";
import { clevertap } from "./clevertap.ts";
import { clickcease } from "./clickcease.ts";
import { clicky } from "./clicky.ts";
import { cloudflareWebAnalytics } from "./cloudflare-web-analytics.ts";
import { cloudflareZaraz } from "./cloudflare-zaraz.ts";
import { cnzz } from "./cnzz.ts";
import { commandersAct } from "./commanders-act.ts";
import { comscore } from "./comscore.ts";
import { connatix } from "./connatix.ts";
import { consentmanager } from "./consentmanager.ts";
import { constantContact } from "./constant-contact.ts";
import { contactmonkey } from "./contactmonkey.ts";
import { contentsquare } from "./contentsquare.ts";
import { convertExperiences } from "./convert-experiences.ts";
import { conviva } from "./conviva.ts";
import { cookieInformation } from "./cookie-information.ts";
import { cookiebot } from "./cookiebot.ts";
import { cookieyes } from "./cookieyes.ts";
import { coralogixRum } from "./coralogix-rum.ts";
import { cordial } from "./cordial.ts";
import { countly } from "./countly.ts";
import { crazyEgg } from "./crazy-egg.ts";
import { crimtan } from "./crimtan.ts";
import { crisp } from "./crisp.ts";
import { criteo } from "./criteo.ts";
import { cronitorRum } from "./cronitor-rum.ts";
import { customerIo } from "./customer-io.ts";
import { cxense } from "./cxense.ts";
import { dable } from "./dable.ts";
import { dailymotion } from "./dailymotion.ts";
import { datadogRum } from "./datadog-rum.ts";
import { dealfront } from "./dealfront.ts";
import { debugbear } from "./debugbear.ts";
import { decibel } from "./decibel.ts";
import { demandbase } from "./demandbase.ts";
import { didomi } from "./didomi.ts";
import { discord } from "./discord.ts";
import { dotdigital } from "./dotdigital.ts";
import { doubleverify } from "./doubleverify.ts";
import { dreamdata } from "./dreamdata.ts";
import { drift } from "./drift.ts";
import { drip } from "./drip.ts";
import { dstillery } from "./dstillery.ts";
import { duolingo } from "./duolingo.ts";
import { dynamicYield } from "./dynamic-yield.ts";
import { dynatrace } from "./dynatrace.ts";
import { ebay } from "./ebay.ts";
import { elasticApm } from "./elastic-apm.ts";
import { elasticEmail } from "./elastic-email.ts";
import { eloqua } from "./eloqua.ts";
import { emailOnAcid } from "./email-on-acid.ts";
import { emarsys } from "./emarsys.ts";
import { emetriq } from "./emetriq.ts";
import { emma } from "./emma.ts";
import { engagingNetworks } from "./engaging-networks.ts";
import { ensighten } from "./ensighten.ts";
import { epsilon } from "./epsilon.ts";
import { equativ } from "./equativ.ts";
import { etracker } from "./etracker.ts";
import { eulerian } from "./eulerian.ts";
import { eventbrite } from "./eventbrite.ts";
import { everflow } from "./everflow.ts";
import { everyaction } from "./everyaction.ts";
import { evolv } from "./evolv.ts";
import { eyeota } from "./eyeota.ts";
import { ezoic } from "./ezoic.ts";
import { fastlyInsights } from "./fastly-insights.ts";
import { fathom } from "./fathom.ts";
import { firstpromoter } from "./firstpromoter.ts";
import { flashtalking } from "./flashtalking.ts";
import { freakout } from "./freakout.ts";
import { freewheel } from "./freewheel.ts";
import { freshchat } from "./freshchat.ts";
import { freshpaint } from "./freshpaint.ts";
import { front } from "./front.ts";
import { fullstory } from "./fullstory.ts";
import { gainsightPx } from "./gainsight-px.ts";
import { gemius } from "./gemius.ts";
import { getresponse } from "./getresponse.ts";
import { ghost } from "./ghost.ts";
import { github } from "./github.ts";
import { glassbox } from "./glassbox.ts";
import { gmass } from "./gmass.ts";
import { goatcounter } from "./goatcounter.ts";
import { googleAdManager } from "./google-ad-manager.ts";
import { googleAds } from "./google-ads.ts";
import { googleAnalytics } from "./google-analytics.ts";
import { googleCampaignManager } from "./google-campaign-manager.ts";
import { googleForms } from "./google-forms.ts";
import { googleFundingChoices } from "./google-funding-choices.ts";
import { googleNotifications } from "./google-notifications.ts";
import { googleOptimize } from "./google-optimize.ts";
import { googleTagManager } from "./google-tag-manager.ts";
import { gosquared } from "./gosquared.ts";
import { govdelivery } from "./govdelivery.ts";
import { grabify } from "./grabify.ts";
import { grafanaFaro } from "./grafana-faro.ts";
import { gumgum } from "./gumgum.ts";
import { heap } from "./heap.ts";
import { highlightIo } from "./highlight-io.ts";
import { hightouch } from "./hightouch.ts";
import { histats } from "./histats.ts";
import { honeybadger } from "./honeybadger.ts";
import { hotjar } from "./hotjar.ts";
import { howl } from "./howl.ts";
import { hubspot } from "./hubspot.ts";
import { hunter } from "./hunter.ts";
import { hyros } from "./hyros.ts";
import { iadvize } from "./iadvize.ts";
import { icontact } from "./icontact.ts";
import { id5 } from "./id5.ts";
import { impact } from "./impact.ts";
import { improveDigital } from "./improve-digital.ts";
import { indexExchange } from "./index-exchange.ts";
import { influ2 } from "./influ2.ts";
import { infonline } from "./infonline.ts";
import { inmobi } from "./inmobi.ts";
import { inmobiChoice } from "./inmobi-choice.ts";
import { innovid } from "./innovid.ts";
import { insider } from "./insider.ts";
import { inspectlet } from "./inspectlet.ts";
import { instana } from "./instana.ts";
import { instantly } from "./instantly.ts";
import { integralAdScience } from "./integral-ad-science.ts";
import { intentIq } from "./intent-iq.ts";
import { intercom } from "./intercom.ts";
import { invoca } from "./invoca.ts";
import { inxmail } from "./inxmail.ts";
import { ioTechnologies } from "./io-technologies.ts";
import { iplogger } from "./iplogger.ts";
import { ispot } from "./ispot.ts";
import { iterable } from "./iterable.ts";
import { iubenda } from "./iubenda.ts";
import { jitsu } from "./jitsu.ts";
import { jwPlayer } from "./jw-player.ts";
import { kajabi } from "./kajabi.ts";
import { kakao } from "./kakao.ts";
import { kaltura } from "./kaltura.ts";
import { kameleoon } from "./kameleoon.ts";
import { kargo } from "./kargo.ts";
import { keap } from "./keap.ts";
import { kelkoo } from "./kelkoo.ts";
import { kissmetrics } from "./kissmetrics.ts";
import { kit } from "./kit.ts";
import { klaviyo } from "./klaviyo.ts";
import { kochava } from "./kochava.ts";
import { kwanko } from "./kwanko.ts";
import { launchdarkly } from "./launchdarkly.ts";
import { leadForensics } from "./lead-forensics.ts";
import { leadinfo } from "./leadinfo.ts";
import { leadsy } from "./leadsy.ts";
import { lemlist } from "./lemlist.ts";
import { line } from "./line.ts";
import { linkedin } from "./linkedin.ts";
import { listmonk } from "./listmonk.ts";
import { listrak } from "./listrak.ts";
import { litmus } from "./litmus.ts";
import { livechat } from "./livechat.ts";
import { liveintent } from "./liveintent.ts";
import { liveinternet } from "./liveinternet.ts";
import { liveperson } from "./liveperson.ts";
import { liveramp } from "./liveramp.ts";
import { livesession } from "./livesession.ts";
import { logrocket } from "./logrocket.ts";
import { loops } from "./loops.ts";
import { lotame } from "./lotame.ts";
import { luckyOrange } from "./lucky-orange.ts";
import { lytics } from "./lytics.ts";
import { magnite } from "./magnite.ts";
import { mailchimp } from "./mailchimp.ts";
import { mailerlite } from "./mailerlite.ts";
import { mailersend } from "./mailersend.ts";
import { mailgun } from "./mailgun.ts";
import { mailjet } from "./mailjet.ts";
import { mailshake } from "./mailshake.ts";
import { mailtrack } from "./mailtrack.ts";
import { mandrill } from "./mandrill.ts";
import { mapp } from "./mapp.ts";
import { marfeel } from "./marfeel.ts";
import { marketo } from "./marketo.ts";
import { matomo } from "./matomo.ts";
import { mautic } from "./mautic.ts";
import { medallia } from "./medallia.ts";
import { mediaNet } from "./media-net.ts";
import { mediamath } from "./mediamath.ts";
import { mediavine } from "./mediavine.ts";
import { medium } from "./medium.ts";
import { meetup } from "./meetup.ts";
import { meta } from "./meta.ts";
import { mgid } from "./mgid.ts";
import { microad } from "./microad.ts";
import { microsoft1ds } from "./microsoft-1ds.ts";
import { microsoftAdvertising } from "./microsoft-advertising.ts";
import { microsoftClarity } from "./microsoft-clarity.ts";
import { microsoftDynamics } from "./microsoft-dynamics.ts";
import { mixmax } from "./mixmax.ts";
import { mixpanel } from "./mixpanel.ts";
import { mntn } from "./mntn.ts";
import { moat } from "./moat.ts";
import { moengage } from "./moengage.ts";
import { monetate } from "./monetate.ts";
import { moosend } from "./moosend.ts";
import { mouseflow } from "./mouseflow.ts";
import { movableInk } from "./movable-ink.ts";
import { mparticle } from "./mparticle.ts";
import { muxData } from "./mux-data.ts";
import { nationbuilder } from "./nationbuilder.ts";
import { nativo } from "./nativo.ts";
import { naver } from "./naver.ts";
import { netflix } from "./netflix.ts";
import { neustar } from "./neustar.ts";
import { newRelic } from "./new-relic.ts";
import { nextdoor } from "./nextdoor.ts";
import { nexxen } from "./nexxen.ts";
import { nielsen } from "./nielsen.ts";
import { nielsenMarketingCloud } from "./nielsen-marketing-cloud.ts";
import { noibu } from "./noibu.ts";
import { northbeam } from "./northbeam.ts";
import { nosto } from "./nosto.ts";
import { npaw } from "./npaw.ts";
import { nylas } from "./nylas.ts";
import { ogury } from "./ogury.ts";
import { olark } from "./olark.ts";
import { ometria } from "./ometria.ts";
import { omnisend } from "./omnisend.ts";
import { onesignal } from "./onesignal.ts";
import { onetag } from "./onetag.ts";
import { onetrust } from "./onetrust.ts";
import { ontraport } from "./ontraport.ts";
import { openreplay } from "./openreplay.ts";
import { opensend } from "./opensend.ts";
import { openx } from "./openx.ts";
import { optimizely } from "./optimizely.ts";
import { optimizelyCampaign } from "./optimizely-campaign.ts";
import { optimove } from "./optimove.ts";
import { oracleBluekai } from "./oracle-bluekai.ts";
import { osano } from "./osano.ts";
import { outbrain } from "./outbrain.ts";
import { outreach } from "./outreach.ts";
import { owly } from "./owly.ts";
import { pardot } from "./pardot.ts";
import { parsely } from "./parsely.ts";
import { partnerize } from "./partnerize.ts";
import { partnerstack } from "./partnerstack.ts";
import { paypal } from "./paypal.ts";
import { pendo } from "./pendo.ts";
import { perfectAudience } from "./perfect-audience.ts";
import { permutive } from "./permutive.ts";
import { phplist } from "./phplist.ts";
import { pianoAnalytics } from "./piano-analytics.ts";
import { pingdom } from "./pingdom.ts";
import { pinterest } from "./pinterest.ts";
import { pirsch } from "./pirsch.ts";
import { piwikPro } from "./piwik-pro.ts";
import { plausible } from "./plausible.ts";
import { plerdy } from "./plerdy.ts";
import { podscribe } from "./podscribe.ts";
import { poppulo } from "./poppulo.ts";
import { posthog } from "./posthog.ts";
import { postmark } from "./postmark.ts";
import { primis } from "./primis.ts";
import { pubmatic } from "./pubmatic.ts";
import { qualaroo } from "./qualaroo.ts";
import { qualtrics } from "./qualtrics.ts";
import { quantcast } from "./quantcast.ts";
import { quantumMetric } from "./quantum-metric.ts";
import { qubit } from "./qubit.ts";
import { quora } from "./quora.ts";
import { rakutenAdvertising } from "./rakuten-advertising.ts";
import { ramblerTop100 } from "./rambler-top100.ts";
import { rapidmail } from "./rapidmail.ts";
import { raptive } from "./raptive.ts";
import { raygun } from "./raygun.ts";
import { rb2b } from "./rb2b.ts";
import { readnotify } from "./readnotify.ts";
import { rebrandly } from "./rebrandly.ts";
import { reddit } from "./reddit.ts";
import { refersion } from "./refersion.ts";
import { relay42 } from "./relay42.ts";
import { requestMetrics } from "./request-metrics.ts";
import { resend } from "./resend.ts";
import { responsys } from "./responsys.ts";
import { retentionCom } from "./retention-com.ts";
import { revcontent } from "./revcontent.ts";
import { rewardful } from "./rewardful.ts";
import { richAudience } from "./rich-audience.ts";
import { rockerbox } from "./rockerbox.ts";
import { rollbar } from "./rollbar.ts";
import { rtbHouse } from "./rtb-house.ts";
import { rudderstack } from "./rudderstack.ts";
import { sailthru } from "./sailthru.ts";
import { salesforceChat } from "./salesforce-chat.ts";
import { salesforceDmp } from "./salesforce-dmp.ts";
import { salesforceMarketingCloud } from "./salesforce-marketing-cloud.ts";
import { salesforcePersonalization } from "./salesforce-personalization.ts";
import { saleshandy } from "./saleshandy.ts";
import { salesloft } from "./salesloft.ts";
import { sambaTv } from "./samba-tv.ts";
import { seedtag } from "./seedtag.ts";
import { segment } from "./segment.ts";
import { selligent } from "./selligent.ts";
import { semasio } from "./semasio.ts";
import { sendgrid } from "./sendgrid.ts";
import { sendpulse } from "./sendpulse.ts";
import { sendy } from "./sendy.ts";
import { sensorsAnalytics } from "./sensors-analytics.ts";
import { sentry } from "./sentry.ts";
import { sessioncam } from "./sessioncam.ts";
import { shareasale } from "./shareasale.ts";
import { sharethis } from "./sharethis.ts";
import { sharethrough } from "./sharethrough.ts";
import { shopifyAnalytics } from "./shopify-analytics.ts";
import { shopifyEmail } from "./shopify-email.ts";
import { shortIo } from "./short-io.ts";
import { simpleAnalytics } from "./simple-analytics.ts";
import { simplifi } from "./simplifi.ts";
import { singular } from "./singular.ts";
import { site24x7 } from "./site24x7.ts";
import { siteimprove } from "./siteimprove.ts";
import { sitespect } from "./sitespect.ts";
import { sizmek } from "./sizmek.ts";
import { skimlinks } from "./skimlinks.ts";
import { slack } from "./slack.ts";
import { smaato } from "./smaato.ts";
import { smartlead } from "./smartlead.ts";
import { smartlook } from "./smartlook.ts";
import { smartsupp } from "./smartsupp.ts";
import { snapchat } from "./snapchat.ts";
import { snitcher } from "./snitcher.ts";
import { snov } from "./snov.ts";
import { snowplow } from "./snowplow.ts";
import { sojern } from "./sojern.ts";
import { sonobi } from "./sonobi.ts";
import { sourcepoint } from "./sourcepoint.ts";
import { sovrn } from "./sovrn.ts";
import { sparkpost } from "./sparkpost.ts";
import { speedcurve } from "./speedcurve.ts";
import { split } from "./split.ts";
import { splunkRum } from "./splunk-rum.ts";
import { spotify } from "./spotify.ts";
import { squarespace } from "./squarespace.ts";
import { squarespaceAnalytics } from "./squarespace-analytics.ts";
import { stackadapt } from "./stackadapt.ts";
import { staffbase } from "./staffbase.ts";
import { statcounter } from "./statcounter.ts";
import { statsig } from "./statsig.ts";
import { steam } from "./steam.ts";
import { streak } from "./streak.ts";
import { stroeer } from "./stroeer.ts";
import { substack } from "./substack.ts";
import { sugarcrm } from "./sugarcrm.ts";
import { superhuman } from "./superhuman.ts";
import { survicate } from "./survicate.ts";
import { swetrix } from "./swetrix.ts";
import { taboola } from "./taboola.ts";
import { tapad } from "./tapad.ts";
import { tapfiliate } from "./tapfiliate.ts";
import { tawk } from "./tawk.ts";
import { teads } from "./teads.ts";
import { tealium } from "./tealium.ts";
import { telegramBot } from "./telegram-bot.ts";
import { tencent } from "./tencent.ts";
import { theTradeDesk } from "./the-trade-desk.ts";
import { throtle } from "./throtle.ts";
import { tidio } from "./tidio.ts";
import { tiktok } from "./tiktok.ts";
import { tinyurl } from "./tinyurl.ts";
import { trackjs } from "./trackjs.ts";
import { tradedoubler } from "./tradedoubler.ts";
import { tradetracker } from "./tradetracker.ts";
import { treasureData } from "./treasure-data.ts";
import { tripleWhale } from "./triple-whale.ts";
import { triplelift } from "./triplelift.ts";
import { trustarc } from "./trustarc.ts";
import { tune } from "./tune.ts";
import { tvsquared } from "./tvsquared.ts";
import { twitch } from "./twitch.ts";
import { umami } from "./umami.ts";
import { undertone } from "./undertone.ts";
import { usabilla } from "./usabilla.ts";
import { usercentrics } from "./usercentrics.ts";
import { userpilot } from "./userpilot.ts";
import { validity } from "./validity.ts";
import { valuecommerce } from "./valuecommerce.ts";
import { vdx } from "./vdx.ts";
import { vercelAnalytics } from "./vercel-analytics.ts";
import { verintForesee } from "./verint-foresee.ts";
import { vero } from "./vero.ts";
import { viant } from "./viant.ts";
import { vibe } from "./vibe.ts";
import { vimeo } from "./vimeo.ts";
import { virtualMinds } from "./virtual-minds.ts";
import { vk } from "./vk.ts";
import { vwo } from "./vwo.ts";
import { walkme } from "./walkme.ts";
import { webgains } from "./webgains.ts";
import { weborama } from "./weborama.ts";
import { webtrends } from "./webtrends.ts";
import { wickedReports } from "./wicked-reports.ts";
import { wistia } from "./wistia.ts";
import { wix } from "./wix.ts";
import { woopra } from "./woopra.ts";
import { wordpressStats } from "./wordpress-stats.ts";
import { wunderkind } from "./wunderkind.ts";
import { x } from "./x.ts";
import { xandr } from "./xandr.ts";
import { yahooAdvertising } from "./yahoo-advertising.ts";
import { yahooJapan } from "./yahoo-japan.ts";
import { yandexAdvertising } from "./yandex-advertising.ts";
import { yandexMetrica } from "./yandex-metrica.ts";
import { yesware } from "./yesware.ts";
import { yieldmo } from "./yieldmo.ts";
import { youtube } from "./youtube.ts";
import { zemanta } from "./zemanta.ts";
import { zendesk } from "./zendesk.ts";
import { zeotap } from "./zeotap.ts";
import { zeta } from "./zeta.ts";
import { zohoCampaigns } from "./zoho-campaigns.ts";
import { zohoCrm } from "./zoho-crm.ts";
import { zohoPagesense } from "./zoho-pagesense.ts";
import { zohoSalesiq } from "./zoho-salesiq.ts";
import { zoominfo } from "./zoominfo.ts";

/** Every catalogued service, sorted by id. */
export const trackers: readonly Tracker[] = [
  thirtyThreeAcross,
  la51,
  sixSense,
  a8,
  abTasty,
  acoustic,
  acquiaOptimize,
  actOn,
  activecampaign,
  acxiom,
  adara,
  addthis,
  adform,
  adjust,
  adkernel,
  admitad,
  admixer,
  adobeAnalytics,
  adobeCampaign,
  adobeExperienceCloud,
  adroll,
  adtelligent,
  adtheorent,
  adtraction,
  ahrefsAnalytics,
  airbrake,
  akamaiMpulse,
  albacross,
  algoliaInsights,
  amazon,
  amazonSes,
  amplitude,
  apollo,
  appcues,
  appdynamics,
  apple,
  appsflyer,
  asana,
  atlassian,
  attentive,
  audigent,
  avantlink,
  aweber,
  awin,
  awsRum,
  axeptio,
  azureApplicationInsights,
  baiduAds,
  baiduTongji,
  basis,
  beehiiv,
  beeswax,
  benchmarkEmail,
  bidswitch,
  bidtellect,
  bitly,
  blackbaud,
  bloomreach,
  blueTriangle,
  blueconic,
  blueshift,
  bombora,
  booking,
  boomerang,
  branch,
  braze,
  brevo,
  brightcove,
  buffer,
  bugsnag,
  callTrackingMetrics,
  callrail,
  campaignMonitor,
  canarytokens,
  catchpoint,
  cdpResolution,
  chartbeat,
  cheetahDigital,
  cirrusInsight,
  cj,
  clearbit,
  cleverreach,
  clevertap,
  clickcease,
  clicky,
  cloudflareWebAnalytics,
  cloudflareZaraz,
  cnzz,
  commandersAct,
  comscore,
  connatix,
  consentmanager,
  constantContact,
  contactmonkey,
  contentsquare,
  convertExperiences,
  conviva,
  cookieInformation,
  cookiebot,
  cookieyes,
  coralogixRum,
  cordial,
  countly,
  crazyEgg,
  crimtan,
  crisp,
  criteo,
  cronitorRum,
  customerIo,
  cxense,
  dable,
  dailymotion,
  datadogRum,
  dealfront,
  debugbear,
  decibel,
  demandbase,
  didomi,
  discord,
  dotdigital,
  doubleverify,
  dreamdata,
  drift,
  drip,
  dstillery,
  duolingo,
  dynamicYield,
  dynatrace,
  ebay,
  elasticApm,
  elasticEmail,
  eloqua,
  emailOnAcid,
  emarsys,
  emetriq,
  emma,
  engagingNetworks,
  ensighten,
  epsilon,
  equativ,
  etracker,
  eulerian,
  eventbrite,
  everflow,
  everyaction,
  evolv,
  eyeota,
  ezoic,
  fastlyInsights,
  fathom,
  firstpromoter,
  flashtalking,
  freakout,
  freewheel,
  freshchat,
  freshpaint,
  front,
  fullstory,
  gainsightPx,
  gemius,
  getresponse,
  ghost,
  github,
  glassbox,
  gmass,
  goatcounter,
  googleAdManager,
  googleAds,
  googleAnalytics,
  googleCampaignManager,
  googleForms,
  googleFundingChoices,
  googleNotifications,
  googleOptimize,
  googleTagManager,
  gosquared,
  govdelivery,
  grabify,
  grafanaFaro,
  gumgum,
  heap,
  highlightIo,
  hightouch,
  histats,
  honeybadger,
  hotjar,
  howl,
  hubspot,
  hunter,
  hyros,
  iadvize,
  icontact,
  id5,
  impact,
  improveDigital,
  indexExchange,
  influ2,
  infonline,
  inmobi,
  inmobiChoice,
  innovid,
  insider,
  inspectlet,
  instana,
  instantly,
  integralAdScience,
  intentIq,
  intercom,
  invoca,
  inxmail,
  ioTechnologies,
  iplogger,
  ispot,
  iterable,
  iubenda,
  jitsu,
  jwPlayer,
  kajabi,
  kakao,
  kaltura,
  kameleoon,
  kargo,
  keap,
  kelkoo,
  kissmetrics,
  kit,
  klaviyo,
  kochava,
  kwanko,
  launchdarkly,
  leadForensics,
  leadinfo,
  leadsy,
  lemlist,
  line,
  linkedin,
  listmonk,
  listrak,
  litmus,
  livechat,
  liveintent,
  liveinternet,
  liveperson,
  liveramp,
  livesession,
  logrocket,
  loops,
  lotame,
  luckyOrange,
  lytics,
  magnite,
  mailchimp,
  mailerlite,
  mailersend,
  mailgun,
  mailjet,
  mailshake,
  mailtrack,
  mandrill,
  mapp,
  marfeel,
  marketo,
  matomo,
  mautic,
  medallia,
  mediaNet,
  mediamath,
  mediavine,
  medium,
  meetup,
  meta,
  mgid,
  microad,
  microsoft1ds,
  microsoftAdvertising,
  microsoftClarity,
  microsoftDynamics,
  mixmax,
  mixpanel,
  mntn,
  moat,
  moengage,
  monetate,
  moosend,
  mouseflow,
  movableInk,
  mparticle,
  muxData,
  nationbuilder,
  nativo,
  naver,
  netflix,
  neustar,
  newRelic,
  nextdoor,
  nexxen,
  nielsen,
  nielsenMarketingCloud,
  noibu,
  northbeam,
  nosto,
  npaw,
  nylas,
  ogury,
  olark,
  ometria,
  omnisend,
  onesignal,
  onetag,
  onetrust,
  ontraport,
  openreplay,
  opensend,
  openx,
  optimizely,
  optimizelyCampaign,
  optimove,
  oracleBluekai,
  osano,
  outbrain,
  outreach,
  owly,
  pardot,
  parsely,
  partnerize,
  partnerstack,
  paypal,
  pendo,
  perfectAudience,
  permutive,
  phplist,
  pianoAnalytics,
  pingdom,
  pinterest,
  pirsch,
  piwikPro,
  plausible,
  plerdy,
  podscribe,
  poppulo,
  posthog,
  postmark,
  primis,
  pubmatic,
  qualaroo,
  qualtrics,
  quantcast,
  quantumMetric,
  qubit,
  quora,
  rakutenAdvertising,
  ramblerTop100,
  rapidmail,
  raptive,
  raygun,
  rb2b,
  readnotify,
  rebrandly,
  reddit,
  refersion,
  relay42,
  requestMetrics,
  resend,
  responsys,
  retentionCom,
  revcontent,
  rewardful,
  richAudience,
  rockerbox,
  rollbar,
  rtbHouse,
  rudderstack,
  sailthru,
  salesforceChat,
  salesforceDmp,
  salesforceMarketingCloud,
  salesforcePersonalization,
  saleshandy,
  salesloft,
  sambaTv,
  seedtag,
  segment,
  selligent,
  semasio,
  sendgrid,
  sendpulse,
  sendy,
  sensorsAnalytics,
  sentry,
  sessioncam,
  shareasale,
  sharethis,
  sharethrough,
  shopifyAnalytics,
  shopifyEmail,
  shortIo,
  simpleAnalytics,
  simplifi,
  singular,
  site24x7,
  siteimprove,
  sitespect,
  sizmek,
  skimlinks,
  slack,
  smaato,
  smartlead,
  smartlook,
  smartsupp,
  snapchat,
  snitcher,
  snov,
  snowplow,
  sojern,
  sonobi,
  sourcepoint,
  sovrn,
  sparkpost,
  speedcurve,
  split,
  splunkRum,
  spotify,
  squarespace,
  squarespaceAnalytics,
  stackadapt,
  staffbase,
  statcounter,
  statsig,
  steam,
  streak,
  stroeer,
  substack,
  sugarcrm,
  superhuman,
  survicate,
  swetrix,
  taboola,
  tapad,
  tapfiliate,
  tawk,
  teads,
  tealium,
  telegramBot,
  tencent,
  theTradeDesk,
  throtle,
  tidio,
  tiktok,
  tinyurl,
  trackjs,
  tradedoubler,
  tradetracker,
  treasureData,
  tripleWhale,
  triplelift,
  trustarc,
  tune,
  tvsquared,
  twitch,
  umami,
  undertone,
  usabilla,
  usercentrics,
  userpilot,
  validity,
  valuecommerce,
  vdx,
  vercelAnalytics,
  verintForesee,
  vero,
  viant,
  vibe,
  vimeo,
  virtualMinds,
  vk,
  vwo,
  walkme,
  webgains,
  weborama,
  webtrends,
  wickedReports,
  wistia,
  wix,
  woopra,
  wordpressStats,
  wunderkind,
  x,
  xandr,
  yahooAdvertising,
  yahooJapan,
  yandexAdvertising,
  yandexMetrica,
  yesware,
  yieldmo,
  youtube,
  zemanta,
  zendesk,
  zeotap,
  zeta,
  zohoCampaigns,
  zohoCrm,
  zohoPagesense,
  zohoSalesiq,
  zoominfo,
];
