@MP090
Feature: Alerts that the GBCS neither named nor mandated

  A meter may raise alerts of its maker's own. Before MP090 a User got such a code without any context and couldn't switch
  it off; since then the codes are in Table 16.2 and SR6.22 switches them. Which codes they are is not in the sources read: an
  overlay names them, and until one does these scenarios settle nothing.

  @MP090-R3 @judges-device
  Rule: Since then, SR6.22 switches the alert off and on at the Device

    @alters-device
    Scenario Outline: The <user> switches alert <code> off, and on again
      Given a Commissioned ESME that runs firmware 01000000
      And alert <code> is one of those that MP090 named
      When the <user> sends SR6.22 to the ESME that switches WAN Alert <code> off
      Then the later Response has code I0
      When event <code> happens to the ESME
      Then the <user> has got no Device Alert <code> from the ESME
      When the <user> sends SR6.22 to the ESME that switches WAN Alert <code> on
      Then the later Response has code I0
      When event <code> happens to the ESME
      Then the <user> has got one Device Alert <code> from the ESME

      Examples:
        | user             | code |
        | Supplier         | 81A5 |
        | Supplier         | 81C4 |
        | Network Operator | 8014 |
