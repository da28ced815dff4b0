import type { Tracker } from "../tracker.ts";
import { acoustic } from "./acoustic.ts";
import { actOn } from "./act-on.ts";
import { activecampaign } from "./activecampaign.ts";
import { adjust } from "./adjust.ts";
import { adobeAnalytics } from "./adobe-analytics.ts";
import { adobeCampaign } from "./adobe-campaign.ts";
import { adobeExperienceCloud } from "./adobe-experience-cloud.ts";
import { amazon } from "./amazon.ts";
import { amazonSes } from "./amazon-ses.ts";
import { amplitude } from "./amplitude.ts";
import { apollo } from "./apollo.ts";
import { apple } from "./apple.ts";
import { appsflyer } from "./appsflyer.ts";
import { asana } from "./asana.ts";
import { atlassian } from "./atlassian.ts";
import { attentive } from "./attentive.ts";
import { aweber } from "./aweber.ts";
import { awin } from "./awin.ts";
import { beehiiv } from "./beehiiv.ts";
import { benchmarkEmail } from "./benchmark-email.ts";
import { bitly } from "./bitly.ts";
import { blackbaud } from "./blackbaud.ts";
import { bloomreach } from "./bloomreach.ts";
import { blueshift } from "./blueshift.ts";
import { booking } from "./booking.ts";
import { boomerang } from "./boomerang.ts";
import { branch } from "./branch.ts";
import { braze } from "./braze.ts";
import { brevo } from "./brevo.ts";
import { buffer } from "./buffer.ts";
import { campaignMonitor } from "./campaign-monitor.ts";
import { canarytokens } from "./canarytokens.ts";
import { chartbeat } from "./chartbeat.ts";
import { cheetahDigital } from "./cheetah-digital.ts";
import { cirrusInsight } from "./cirrus-insight.ts";
import { cj } from "./cj.ts";
import { cleverreach } from "./cleverreach.ts";
import { clevertap } from "./clevertap.ts";
import { comscore } from "./comscore.ts";
import { constantContact } from "./constant-contact.ts";
import { contactmonkey } from "./contactmonkey.ts";
import { cordial } from "./cordial.ts";
import { criteo } from "./criteo.ts";
import { customerIo } from "./customer-io.ts";
import { discord } from "./discord.ts";
import { dotdigital } from "./dotdigital.ts";
import { drip } from "./drip.ts";
import { duolingo } from "./duolingo.ts";
import { ebay } from "./ebay.ts";
import { elasticEmail } from "./elastic-email.ts";
import { eloqua } from "./eloqua.ts";
import { emailOnAcid } from "./email-on-acid.ts";
import { emarsys } from "./emarsys.ts";
import { emma } from "./emma.ts";
import { engagingNetworks } from "./engaging-networks.ts";
import { epsilon } from "./epsilon.ts";
import { eventbrite } from "./eventbrite.ts";
import { everyaction } from "./everyaction.ts";
import { front } from "./front.ts";
import { fullstory } from "./fullstory.ts";
import { getresponse } from "./getresponse.ts";
import { ghost } from "./ghost.ts";
import { github } from "./github.ts";
import { gmass } from "./gmass.ts";
import { googleAds } from "./google-ads.ts";
import { googleAnalytics } from "./google-analytics.ts";
import { googleForms } from "./google-forms.ts";
import { googleNotifications } from "./google-notifications.ts";
import { googleTagManager } from "./google-tag-manager.ts";
import { govdelivery } from "./govdelivery.ts";
import { grabify } from "./grabify.ts";
import { heap } from "./heap.ts";
import { hotjar } from "./hotjar.ts";
import { howl } from "./howl.ts";
import { hubspot } from "./hubspot.ts";
import { hunter } from "./hunter.ts";
import { icontact } from "./icontact.ts";
import { impact } from "./impact.ts";
import { instantly } from "./instantly.ts";
import { intercom } from "./intercom.ts";
import { inxmail } from "./inxmail.ts";
import { iplogger } from "./iplogger.ts";
import { iterable } from "./iterable.ts";
import { kajabi } from "./kajabi.ts";
import { keap } from "./keap.ts";
import { kit } from "./kit.ts";
import { klaviyo } from "./klaviyo.ts";
import { lemlist } from "./lemlist.ts";
import { linkedin } from "./linkedin.ts";
import { listmonk } from "./listmonk.ts";
import { listrak } from "./listrak.ts";
import { litmus } from "./litmus.ts";
import { liveintent } from "./liveintent.ts";
import { liveramp } from "./liveramp.ts";
import { loops } from "./loops.ts";
import { lotame } from "./lotame.ts";
import { mailchimp } from "./mailchimp.ts";
import { mailerlite } from "./mailerlite.ts";
import { mailersend } from "./mailersend.ts";
import { mailgun } from "./mailgun.ts";
import { mailjet } from "./mailjet.ts";
import { mailshake } from "./mailshake.ts";
import { mailtrack } from "./mailtrack.ts";
import { mandrill } from "./mandrill.ts";
import { mapp } from "./mapp.ts";
import { marketo } from "./marketo.ts";
import { matomo } from "./matomo.ts";
import { mautic } from "./mautic.ts";
import { medium } from "./medium.ts";
import { meetup } from "./meetup.ts";
import { meta } from "./meta.ts";
import { microsoftAdvertising } from "./microsoft-advertising.ts";
import { microsoftClarity } from "./microsoft-clarity.ts";
import { microsoftDynamics } from "./microsoft-dynamics.ts";
import { mixmax } from "./mixmax.ts";
import { mixpanel } from "./mixpanel.ts";
import { moengage } from "./moengage.ts";
import { moosend } from "./moosend.ts";
import { mouseflow } from "./mouseflow.ts";
import { movableInk } from "./movable-ink.ts";
import { mparticle } from "./mparticle.ts";
import { nationbuilder } from "./nationbuilder.ts";
import { netflix } from "./netflix.ts";
import { nylas } from "./nylas.ts";
import { ometria } from "./ometria.ts";
import { omnisend } from "./omnisend.ts";
import { onesignal } from "./onesignal.ts";
import { ontraport } from "./ontraport.ts";
import { optimizelyCampaign } from "./optimizely-campaign.ts";
import { optimove } from "./optimove.ts";
import { oracleBluekai } from "./oracle-bluekai.ts";
import { outbrain } from "./outbrain.ts";
import { outreach } from "./outreach.ts";
import { owly } from "./owly.ts";
import { pardot } from "./pardot.ts";
import { parsely } from "./parsely.ts";
import { paypal } from "./paypal.ts";
import { phplist } from "./phplist.ts";
import { pinterest } from "./pinterest.ts";
import { piwikPro } from "./piwik-pro.ts";
import { plausible } from "./plausible.ts";
import { poppulo } from "./poppulo.ts";
import { posthog } from "./posthog.ts";
import { postmark } from "./postmark.ts";
import { quantcast } from "./quantcast.ts";
import { quora } from "./quora.ts";
import { rakutenAdvertising } from "./rakuten-advertising.ts";
import { rapidmail } from "./rapidmail.ts";
import { readnotify } from "./readnotify.ts";
import { rebrandly } from "./rebrandly.ts";
import { reddit } from "./reddit.ts";
import { resend } from "./resend.ts";
import { responsys } from "./responsys.ts";
import { rudderstack } from "./rudderstack.ts";
import { sailthru } from "./sailthru.ts";
import { salesforceMarketingCloud } from "./salesforce-marketing-cloud.ts";
import { saleshandy } from "./saleshandy.ts";
import { salesloft } from "./salesloft.ts";
import { segment } from "./segment.ts";
import { selligent } from "./selligent.ts";
import { sendgrid } from "./sendgrid.ts";
import { sendpulse } from "./sendpulse.ts";
import { sendy } from "./sendy.ts";
import { shareasale } from "./shareasale.ts";
import { shopifyEmail } from "./shopify-email.ts";
import { shortIo } from "./short-io.ts";
import { skimlinks } from "./skimlinks.ts";
import { slack } from "./slack.ts";
import { smartlead } from "./smartlead.ts";
import { snapchat } from "./snapchat.ts";
import { snov } from "./snov.ts";
import { snowplow } from "./snowplow.ts";
import { sovrn } from "./sovrn.ts";
import { sparkpost } from "./sparkpost.ts";
import { spotify } from "./spotify.ts";
import { squarespace } from "./squarespace.ts";
import { staffbase } from "./staffbase.ts";
import { steam } from "./steam.ts";
import { streak } from "./streak.ts";
import { substack } from "./substack.ts";
import { sugarcrm } from "./sugarcrm.ts";
import { superhuman } from "./superhuman.ts";
import { taboola } from "./taboola.ts";
import { tealium } from "./tealium.ts";
import { telegramBot } from "./telegram-bot.ts";
import { theTradeDesk } from "./the-trade-desk.ts";
import { tiktok } from "./tiktok.ts";
import { tinyurl } from "./tinyurl.ts";
import { validity } from "./validity.ts";
import { vero } from "./vero.ts";
import { vk } from "./vk.ts";
import { wix } from "./wix.ts";
import { x } from "./x.ts";
import { yandexMetrica } from "./yandex-metrica.ts";
import { yesware } from "./yesware.ts";
import { zendesk } from "./zendesk.ts";
import { zeta } from "./zeta.ts";
import { zohoCampaigns } from "./zoho-campaigns.ts";
import { zohoCrm } from "./zoho-crm.ts";
import { zohoSalesiq } from "./zoho-salesiq.ts";

/** Every catalogued service, sorted by id. */
export const trackers: readonly Tracker[] = [
  acoustic,
  actOn,
  activecampaign,
  adjust,
  adobeAnalytics,
  adobeCampaign,
  adobeExperienceCloud,
  amazon,
  amazonSes,
  amplitude,
  apollo,
  apple,
  appsflyer,
  asana,
  atlassian,
  attentive,
  aweber,
  awin,
  beehiiv,
  benchmarkEmail,
  bitly,
  blackbaud,
  bloomreach,
  blueshift,
  booking,
  boomerang,
  branch,
  braze,
  brevo,
  buffer,
  campaignMonitor,
  canarytokens,
  chartbeat,
  cheetahDigital,
  cirrusInsight,
  cj,
  cleverreach,
  clevertap,
  comscore,
  constantContact,
  contactmonkey,
  cordial,
  criteo,
  customerIo,
  discord,
  dotdigital,
  drip,
  duolingo,
  ebay,
  elasticEmail,
  eloqua,
  emailOnAcid,
  emarsys,
  emma,
  engagingNetworks,
  epsilon,
  eventbrite,
  everyaction,
  front,
  fullstory,
  getresponse,
  ghost,
  github,
  gmass,
  googleAds,
  googleAnalytics,
  googleForms,
  googleNotifications,
  googleTagManager,
  govdelivery,
  grabify,
  heap,
  hotjar,
  howl,
  hubspot,
  hunter,
  icontact,
  impact,
  instantly,
  intercom,
  inxmail,
  iplogger,
  iterable,
  kajabi,
  keap,
  kit,
  klaviyo,
  lemlist,
  linkedin,
  listmonk,
  listrak,
  litmus,
  liveintent,
  liveramp,
  loops,
  lotame,
  mailchimp,
  mailerlite,
  mailersend,
  mailgun,
  mailjet,
  mailshake,
  mailtrack,
  mandrill,
  mapp,
  marketo,
  matomo,
  mautic,
  medium,
  meetup,
  meta,
  microsoftAdvertising,
  microsoftClarity,
  microsoftDynamics,
  mixmax,
  mixpanel,
  moengage,
  moosend,
  mouseflow,
  movableInk,
  mparticle,
  nationbuilder,
  netflix,
  nylas,
  ometria,
  omnisend,
  onesignal,
  ontraport,
  optimizelyCampaign,
  optimove,
  oracleBluekai,
  outbrain,
  outreach,
  owly,
  pardot,
  parsely,
  paypal,
  phplist,
  pinterest,
  piwikPro,
  plausible,
  poppulo,
  posthog,
  postmark,
  quantcast,
  quora,
  rakutenAdvertising,
  rapidmail,
  readnotify,
  rebrandly,
  reddit,
  resend,
  responsys,
  rudderstack,
  sailthru,
  salesforceMarketingCloud,
  saleshandy,
  salesloft,
  segment,
  selligent,
  sendgrid,
  sendpulse,
  sendy,
  shareasale,
  shopifyEmail,
  shortIo,
  skimlinks,
  slack,
  smartlead,
  snapchat,
  snov,
  snowplow,
  sovrn,
  sparkpost,
  spotify,
  squarespace,
  staffbase,
  steam,
  streak,
  substack,
  sugarcrm,
  superhuman,
  taboola,
  tealium,
  telegramBot,
  theTradeDesk,
  tiktok,
  tinyurl,
  validity,
  vero,
  vk,
  wix,
  x,
  yandexMetrica,
  yesware,
  zendesk,
  zeta,
  zohoCampaigns,
  zohoCrm,
  zohoSalesiq,
];
