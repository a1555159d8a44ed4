@MP105 @judges-dcc
Feature: A Suspended Device that runs firmware on the Central Products List gets its former SMI Status back

  @MP105-R4
  Rule: The status held immediately before suspension is restored when the version read is on the list

    @alters-device
    Scenario Outline: The ESME was <status> before, and SR11.2 shows newer firmware
      Given a <status> ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And the ESME holds the image of firmware 02000000
      And the next Response of the ESME will be lost
      And the Supplier sends SR11.3 for firmware 02000000 to the ESME
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 02000000 runs
      And the SMI Status of the ESME is <status>

      Examples:
        | status                   |
        | Commissioned             |
        | InstalledNotCommissioned |

  @MP105-R3
  Rule: The version read is that of the Device which was read, and of no other

    Scenario: An ESME is read beside a GSME
      Given a Commissioned GSME that runs firmware 01000000
      And a Commissioned ESME that runs firmware 01000000
      And the ESME runs firmware 02000000 although the SMI holds another
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 02000000 runs
      And the SMI holds firmware 02000000 for the ESME
      And the SMI holds firmware 01000000 for the GSME

  @MP105-R10
  Rule: A restoration raises a DCC Alert DeviceRestored

    @MP105-R4
    Scenario: SR11.2 restores an ESME
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      And the ESME runs firmware 02000000 although the SMI holds another
      When the Supplier sends SR11.2 to the ESME
      Then by MP105-R4 the later Response says that firmware 02000000 runs
      And by MP105-R10 the Supplier has got one DCC Alert DeviceRestored for the ESME
